"""What ties the project to QGIS, without widgets: layers, styles, forms, tasks, network, settings."""
