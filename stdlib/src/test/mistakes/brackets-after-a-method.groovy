// Groovy reads a method's name before brackets as a list's
println [1, 2].sum()
show [[a: 1]]
