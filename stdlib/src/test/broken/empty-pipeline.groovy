pipeline('p') {
}
