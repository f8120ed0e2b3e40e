pipeline('p') {
    from 'src/test/broken/equal.csv'
    label allowed: smact()
}
