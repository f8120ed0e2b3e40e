def mine = udf('mine', vector(2)) { double z1 -> [z1, z1] as double[] }
pipeline('p') { pool Li, O; compositions arity: 2, stoichiometry: 1..2; embed mine; reduce mine }
