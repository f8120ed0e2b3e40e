def p = pipeline('p') { pool H..Lr }
show p
