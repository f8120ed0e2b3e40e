println shannonRadius('Fe3+', coordination: 6, spn: 'low')
