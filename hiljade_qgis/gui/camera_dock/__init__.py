"""The dock `Cameras`: the selected cameras by numbers, what new ones are like, who sees a place."""
