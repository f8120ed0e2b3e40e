pipeline('p') {
    from 'nowhere.parquet'
}
