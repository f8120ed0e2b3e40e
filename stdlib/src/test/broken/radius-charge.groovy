println shannonRadius('Gd4+', coordination: 12)
