pipeline('p') {
    from 'src/test/broken/table.csv'
    label allowed: smact()
}
