println shannonRadius('Gd3+', coordination: 12)
