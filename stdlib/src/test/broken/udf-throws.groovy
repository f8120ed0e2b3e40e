udf 'polarity', columns: ['z1', 'z2'], returns: float64, source: '''
    (hi, lo, out) => {
        for (let i = 0; i < out.length; i++) out[i] = hi[i] - low[i]
    }
'''
pipeline('p') { pool Li, O; compositions arity: 2, stoichiometry: 1..2; derive p: polarity() }.take(1)
