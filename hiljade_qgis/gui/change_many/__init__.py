"""The window “Change many”: an edit of one field of many cameras, looked at before it is made."""
