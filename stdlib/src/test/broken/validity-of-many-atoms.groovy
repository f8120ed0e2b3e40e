println smactValidity('Fe3001O4000')
