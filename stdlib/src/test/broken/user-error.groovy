def rows = [1, 2]
println rows[5].length()
