udf 'polarity', class: 'com.acme.Polarity'
