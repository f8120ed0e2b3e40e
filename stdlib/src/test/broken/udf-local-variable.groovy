def factor = 2
udf('twice', float64) { double z1 -> z1 * factor }
