pipeline('p') {
    pool Li, O, oxidationStates: 'my-states.txt'
}
