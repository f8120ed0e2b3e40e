pipeline('p') {
    pool H..Lr, oxidationState: 'smact14'
}
