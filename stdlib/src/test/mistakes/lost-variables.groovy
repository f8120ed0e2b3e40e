def table = embeding('magpie')
def near = table.nearest(Li, 5)
println near.keySet()
def other = embedding('magpy')
println other.nearest(Li, 3)
int n = near.size()
println totl
