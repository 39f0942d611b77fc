"""Looking cameras up: what is known of one, its pictures, finding one by words, walking through many."""
