udf 'polarity', language: 'javascript', returns: float64, source: 'z => z'
