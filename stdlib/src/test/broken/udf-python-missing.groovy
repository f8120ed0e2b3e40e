udf 'polarity', language: 'python', returns: float64, source: 'def polarity(z): return z'
