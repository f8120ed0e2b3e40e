println binarys.count()
