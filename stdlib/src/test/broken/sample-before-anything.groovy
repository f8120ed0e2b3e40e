pipeline('p') {
    sample 10
}
