show assignments('Fe300O401', mixedValence: true)
