# my study
import numpy as np
p = pipeline('p') {
    pool Li, O
    compositions arity=2, stoichiometry=1..4
    filter atoms > 3 and mass < 100
    filter { not allowed }
    label a: True
}
for row in p.take(3):
    print(row)
