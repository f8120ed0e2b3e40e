udf 'polarity', returns: float64, source: '''
    (hi, lo, out) => {
        for (let i = 0; i < out.length; i+) out[i] = hi[i] - lo[i]
    }
'''
