"""What people see and click: dock, dialogs, map tools, messages. The only sub-package that imports widgets."""
