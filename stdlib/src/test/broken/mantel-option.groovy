println embedding('magpie').mantel(embedding('oliynyk'), permutation: 9)
