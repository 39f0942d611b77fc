<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>BringIn</name>
    <message numerus="yes">
        <source>%n camera(s) were read.</source>
        <translation>
            <numerusform>%n camera was read.</numerusform>
            <numerusform>%n cameras were read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message numerus="yes">
        <source>%n camera(s) say it already.</source>
        <translation>
            <numerusform>%n camera says it already.</numerusform>
            <numerusform>%n cameras say it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stay as they are: {reason} ({names})</source>
        <translation>
            <numerusform>%n camera stays as it is: {reason} ({names})</numerusform>
            <numerusform>%n cameras stay as they are: {reason} ({names})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) stay in the script that they are in: {words}</source>
        <translation>
            <numerusform>%n word stays in the script that it is in: {words}</numerusform>
            <numerusform>%n words stay in the script that they are in: {words}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be changed: %n camera(s).</source>
        <translation>
            <numerusform>To be changed: %n camera.</numerusform>
            <numerusform>To be changed: %n cameras.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeForm</name>
    <message numerus="yes">
        <source>%n selected camera(s)</source>
        <translation>
            <numerusform>%n selected camera</numerusform>
            <numerusform>%n selected cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n camera(s)</source>
        <translation>
            <numerusform>All %n camera</numerusform>
            <numerusform>All %n cameras</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangingMany</name>
    <message numerus="yes">
        <source>%n camera(s) changed. Save the edits, then review and push them.</source>
        <translation>
            <numerusform>%n camera changed. Save the edits, then review and push them.</numerusform>
            <numerusform>%n cameras changed. Save the edits, then review and push them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) were edited since you looked, and stay as they are: {names}</source>
        <translation>
            <numerusform>%n camera was edited since you looked, and stays as it is: {names}</numerusform>
            <numerusform>%n cameras were edited since you looked, and stay as they are: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n camera(s)</source>
        <translation>
            <numerusform>Change %n camera</numerusform>
            <numerusform>Change %n cameras</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message numerus="yes">
        <source>%n camera(s) fixed. Save the edits, then review and push them.</source>
        <translation>
            <numerusform>%n camera fixed. Save the edits, then review and push them.</numerusform>
            <numerusform>%n cameras fixed. Save the edits, then review and push them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) were looked at.</source>
        <translation>
            <numerusform>%n camera was looked at.</numerusform>
            <numerusform>%n cameras were looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n camera(s)</source>
        <translation>
            <numerusform>Fix %n camera</numerusform>
            <numerusform>Fix %n cameras</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictTexts</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionEditor</name>
    <message numerus="yes">
        <source>The layer holds %n record(s).</source>
        <translation>
            <numerusform>The layer holds %n record.</numerusform>
            <numerusform>The layer holds %n records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropHandler</name>
    <message numerus="yes">
        <source>Bring in %n file(s) as cameras? You look at them before.</source>
        <translation>
            <numerusform>Bring in %n file as cameras? You look at them before.</numerusform>
            <numerusform>Bring in %n files as cameras? You look at them before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditNumbers</name>
    <message numerus="yes">
        <source>%n camera(s)</source>
        <translation>
            <numerusform>%n camera</numerusform>
            <numerusform>%n cameras</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditTitles</name>
    <message numerus="yes">
        <source>Add %n camera(s)</source>
        <translation>
            <numerusform>Add %n camera</numerusform>
            <numerusform>Add %n cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add a view to %n camera(s)</source>
        <translation>
            <numerusform>Add a view to %n camera</numerusform>
            <numerusform>Add a view to %n cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Aim %n camera(s)</source>
        <translation>
            <numerusform>Aim %n camera</numerusform>
            <numerusform>Aim %n cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %n camera(s)</source>
        <translation>
            <numerusform>Edit %n camera</numerusform>
            <numerusform>Edit %n cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n camera(s)</source>
        <translation>
            <numerusform>Move %n camera</numerusform>
            <numerusform>Move %n cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove a view of %n camera(s)</source>
        <translation>
            <numerusform>Remove a view of %n camera</numerusform>
            <numerusform>Remove a view of %n cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the opening angle of %n camera(s)</source>
        <translation>
            <numerusform>Set the opening angle of %n camera</numerusform>
            <numerusform>Set the opening angle of %n cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the reach of %n camera(s)</source>
        <translation>
            <numerusform>Set the reach of %n camera</numerusform>
            <numerusform>Set the reach of %n cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn %n camera(s)</source>
        <translation>
            <numerusform>Turn %n camera</numerusform>
            <numerusform>Turn %n cameras</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message numerus="yes">
        <source>%n value(s) were refused by the layer: {names}</source>
        <translation>
            <numerusform>%n value was refused by the layer: {names}</numerusform>
            <numerusform>%n values were refused by the layer: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message numerus="yes">
        <source>n = %n camera(s).</source>
        <translation>
            <numerusform>n = %n camera.</numerusform>
            <numerusform>n = %n cameras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>others: %n</source>
        <translation>
            <numerusform>others: %n</numerusform>
            <numerusform>others: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixDialog</name>
    <message numerus="yes">
        <source>%n camera(s)</source>
        <translation>
            <numerusform>%n camera</numerusform>
            <numerusform>%n cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are in a field that is changed here already: they are left for later.</source>
        <translation>
            <numerusform>%n finding is in a field that is changed here already: it is left for later.</numerusform>
            <numerusform>%n findings are in a field that is changed here already: they are left for later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flags</name>
    <message numerus="yes">
        <source>%n camera(s) would look the opposite way.</source>
        <translation>
            <numerusform>%n camera would look the opposite way.</numerusform>
            <numerusform>%n cameras would look the opposite way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) would move by more than {distance} m.</source>
        <translation>
            <numerusform>%n camera would move by more than {distance} m.</numerusform>
            <numerusform>%n cameras would move by more than {distance} m.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) hold fields that this server does not take; those stay in the working copy.</source>
        <translation>
            <numerusform>%n record holds fields that this server does not take; those stay in the working copy.</numerusform>
            <numerusform>%n records hold fields that this server does not take; those stay in the working copy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that somebody else verified lately would be changed.</source>
        <translation>
            <numerusform>%n record that somebody else verified lately would be changed.</numerusform>
            <numerusform>%n records that somebody else verified lately would be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would be deleted for everyone, of {of} in the layer.</source>
        <translation>
            <numerusform>%n record would be deleted for everyone, of {of} in the layer.</numerusform>
            <numerusform>%n records would be deleted for everyone, of {of} in the layer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlagsDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoingBack</name>
    <message numerus="yes">
        <source>%n record(s) were put back; review them, then push.</source>
        <translation>
            <numerusform>%n record was put back; review it, then push.</numerusform>
            <numerusform>%n records were put back; review them, then push.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message numerus="yes">
        <source>%n change(s) exported to {file}; send it to somebody who may push. They stay pending here.</source>
        <translation>
            <numerusform>%n change exported to {file}; send the file to somebody who may push. It stays pending here.</numerusform>
            <numerusform>%n changes exported to {file}; send the file to somebody who may push. They stay pending here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message numerus="yes">
        <source>From {file}: %n change(s).</source>
        <translation>
            <numerusform>From {file}: %n change.</numerusform>
            <numerusform>From {file}: %n changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerAddress</name>
    <message numerus="yes">
        <source>%n layer(s) on “{map}”: choose one.</source>
        <translation>
            <numerusform>%n layer on “{map}”: choose it.</numerusform>
            <numerusform>%n layers on “{map}”: choose one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftDialog</name>
    <message numerus="yes">
        <source>%n record(s) were changed after the push, by others or by you. These fields stay as they are.</source>
        <translation>
            <numerusform>%n record was changed after the push, by others or by you. These fields stay as they are.</numerusform>
            <numerusform>%n records were changed after the push, by others or by you. These fields stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinesList</name>
    <message numerus="yes">
        <source>{decided} of %n pair(s) decided</source>
        <translation>
            <numerusform>{decided} of %n pair decided</numerusform>
            <numerusform>{decided} of %n pairs decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListForm</name>
    <message numerus="yes">
        <source>%n selected camera(s)</source>
        <translation>
            <numerusform>%n selected camera</numerusform>
            <numerusform>%n selected cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n camera(s)</source>
        <translation>
            <numerusform>All %n camera</numerusform>
            <numerusform>All %n cameras</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListReview</name>
    <message numerus="yes">
        <source>%n camera(s) are not saved yet: save the edits to decide of them.</source>
        <translation>
            <numerusform>%n camera is not saved yet: save the edits to decide of it.</numerusform>
            <numerusform>%n cameras are not saved yet: save the edits to decide of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of the list have no key, or one that others have too: they are matched, but nothing can be decided of them.</source>
        <translation>
            <numerusform>%n record of the list has no key, or one that others have too: it is matched, but nothing can be decided of it.</numerusform>
            <numerusform>%n records of the list have no key, or one that others have too: they are matched, but nothing can be decided of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) without a position were left out.</source>
        <translation>
            <numerusform>%n record without a position was left out.</numerusform>
            <numerusform>%n records without a position were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n confirmed: {person} by a person, {distance} by distance alone (at most {metres} m), {unsure} unsure.</source>
        <translation>
            <numerusform>Of %n confirmed: {person} by a person, {distance} by distance alone (at most {metres} m), {unsure} unsure.</numerusform>
            <numerusform>Of %n confirmed: {person} by a person, {distance} by distance alone (at most {metres} m), {unsure} unsure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: {confirmed} of %n camera(s) on the list confirmed, {missing} not found.</source>
        <translation>
            <numerusform>{name}: {confirmed} of %n camera on the list confirmed, {missing} not found.</numerusform>
            <numerusform>{name}: {confirmed} of %n cameras on the list confirmed, {missing} not found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{unlisted} of %n camera(s) of the community not on the list.</source>
        <translation>
            <numerusform>{unlisted} of %n camera of the community not on the list.</numerusform>
            <numerusform>{unlisted} of %n cameras of the community not on the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListReviewing</name>
    <message numerus="yes">
        <source>Take %n field(s) from a list</source>
        <translation>
            <numerusform>Take %n field from a list</numerusform>
            <numerusform>Take %n fields from a list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message numerus="yes">
        <source>%n of them without a position: see the attribute table.</source>
        <translation>
            <numerusform>%n of them without a position: see the attribute table.</numerusform>
            <numerusform>%n of them without a position: see the attribute table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) loaded.</source>
        <translation>
            <numerusform>%n record loaded.</numerusform>
            <numerusform>%n records loaded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksLost</name>
    <message numerus="yes">
        <source>{file}: %n mark(s) on cameras could not be written when the plugin was closed.</source>
        <translation>
            <numerusform>{file}: %n mark on a camera could not be written when the plugin was closed.</numerusform>
            <numerusform>{file}: %n marks on cameras could not be written when the plugin was closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>This pull would take away %n record(s), of {of} in the working copy, and nothing was changed; find out why the server lacks them, and accept it only if that is meant.</source>
        <translation>
            <numerusform>This pull would take away %n record, of {of} in the working copy, and nothing was changed; find out why the server lacks it, and accept it only if that is meant.</numerusform>
            <numerusform>This pull would take away %n records, of {of} in the working copy, and nothing was changed; find out why the server lacks them, and accept it only if that is meant.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message numerus="yes">
        <source>%n camera(s) selected</source>
        <translation>
            <numerusform>%n camera selected</numerusform>
            <numerusform>%n cameras selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) would be another</source>
        <translation>
            <numerusform>%n camera would change</numerusform>
            <numerusform>%n cameras would change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OldValuesPanel</name>
    <message numerus="yes">
        <source>%n new value(s) taken; {listed} of the old ones are in the list.</source>
        <translation>
            <numerusform>%n new value taken; {listed} of the old ones are in the list.</numerusform>
            <numerusform>%n new values taken; {listed} of the old ones are in the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) saved.</source>
        <translation>
            <numerusform>%n value saved.</numerusform>
            <numerusform>%n values saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message numerus="yes">
        <source>%n camera(s)</source>
        <translation>
            <numerusform>%n camera</numerusform>
            <numerusform>%n cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) in more than one of these areas, counted in each</source>
        <translation>
            <numerusform>%n camera in more than one of these areas, counted in each</numerusform>
            <numerusform>%n cameras in more than one of these areas, counted in each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) in none of these areas</source>
        <translation>
            <numerusform>%n camera in none of these areas</numerusform>
            <numerusform>%n cameras in none of these areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) in this area</source>
        <translation>
            <numerusform>%n camera in this area</numerusform>
            <numerusform>%n cameras in this area</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) of unknown direction</source>
        <translation>
            <numerusform>%n camera of unknown direction</numerusform>
            <numerusform>%n cameras of unknown direction</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) on the map of {moment}</source>
        <translation>
            <numerusform>%n camera on the map of {moment}</numerusform>
            <numerusform>%n cameras on the map of {moment}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) on this map outside the area</source>
        <translation>
            <numerusform>%n camera on this map outside the area</numerusform>
            <numerusform>%n cameras on this map outside the area</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) that may be from before are not ringed.</source>
        <translation>
            <numerusform>%n camera that may be from before is not ringed.</numerusform>
            <numerusform>%n cameras that may be from before are not ringed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) that nobody verified stand at a position rounded to {grid} m, without field of view.</source>
        <translation>
            <numerusform>%n camera that nobody verified stands at a position rounded to {grid} m, without field of view.</numerusform>
            <numerusform>%n cameras that nobody verified stand at a position rounded to {grid} m, without field of view.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) that nobody verified stand at the nearest crossing, without field of view.</source>
        <translation>
            <numerusform>%n camera that nobody verified stands at the nearest crossing, without field of view.</numerusform>
            <numerusform>%n cameras that nobody verified stand at the nearest crossing, without field of view.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) that nobody verified were left out of this map.</source>
        <translation>
            <numerusform>%n camera that nobody verified was left out of this map.</numerusform>
            <numerusform>%n cameras that nobody verified were left out of this map.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) that nobody verified: direction withheld</source>
        <translation>
            <numerusform>%n camera that nobody verified: direction withheld</numerusform>
            <numerusform>%n cameras that nobody verified: direction withheld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) whose dates are not exact enough were left out.</source>
        <translation>
            <numerusform>%n camera whose dates are not exact enough was left out.</numerusform>
            <numerusform>%n cameras whose dates are not exact enough were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) without a readable date are shown all the same.</source>
        <translation>
            <numerusform>%n camera without a readable date is shown all the same.</numerusform>
            <numerusform>%n cameras without a readable date are shown all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) without a readable date were left out.</source>
        <translation>
            <numerusform>%n camera without a readable date was left out.</numerusform>
            <numerusform>%n cameras without a readable date were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of view drawn larger than they are, to be seen.</source>
        <translation>
            <numerusform>%n field of view is drawn larger than it is, to be seen.</numerusform>
            <numerusform>%n fields of view are drawn larger than they are, to be seen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone after {moment}</source>
        <translation>
            <numerusform>%n gone after {moment}</numerusform>
            <numerusform>%n gone after {moment}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n last changed on the server after {moment}</source>
        <translation>
            <numerusform>%n last changed on the server after {moment}</numerusform>
            <numerusform>%n last changed on the server after {moment}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n last checked after {moment}</source>
        <translation>
            <numerusform>%n last checked after {moment}</numerusform>
            <numerusform>%n last checked after {moment}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new after {moment}</source>
        <translation>
            <numerusform>%n new after {moment}</numerusform>
            <numerusform>%n new after {moment}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) moved aside; a line leads to the cross.</source>
        <translation>
            <numerusform>%n symbol was moved aside; a line leads to the cross at its true place.</numerusform>
            <numerusform>%n symbols were moved aside; lines lead to the crosses at their true places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message numerus="yes">
        <source>Cancelled; %n page(s) are finished and stay.</source>
        <translation>
            <numerusform>Cancelled; %n page is finished and stays.</numerusform>
            <numerusform>Cancelled; %n pages are finished and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} is printed: %n page(s).</source>
        <translation>
            <numerusform>{file} is printed: %n page.</numerusform>
            <numerusform>{file} is printed: %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintMap</name>
    <message numerus="yes">
        <source>%n camera(s)</source>
        <translation>
            <numerusform>%n camera</numerusform>
            <numerusform>%n cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It may name %n of them.</source>
        <translation>
            <numerusform>It may name %n of them.</numerusform>
            <numerusform>It may name %n of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It shows exactly where %n stand(s) that nobody verified.</source>
        <translation>
            <numerusform>It shows exactly where %n stands that nobody verified.</numerusform>
            <numerusform>It shows exactly where %n stand that nobody verified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On the page: %n camera(s).</source>
        <translation>
            <numerusform>On the page: %n camera.</numerusform>
            <numerusform>On the page: %n cameras.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Processing</name>
    <message numerus="yes">
        <source>%n area(s) without a name are numbered.</source>
        <translation>
            <numerusform>%n area without a name is numbered.</numerusform>
            <numerusform>%n areas without a name are numbered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) are left alone in the working copy: changed meanwhile, or with tags that can&apos;t be read.</source>
        <translation>
            <numerusform>%n camera is left alone in the working copy: changed meanwhile, or with tags that can&apos;t be read.</numerusform>
            <numerusform>%n cameras are left alone in the working copy: changed meanwhile, or with tags that can&apos;t be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) are proposed.</source>
        <translation>
            <numerusform>%n camera is proposed.</numerusform>
            <numerusform>%n cameras are proposed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) changed.</source>
        <translation>
            <numerusform>%n camera changed.</numerusform>
            <numerusform>%n cameras changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) have a direction that can&apos;t be read:</source>
        <translation>
            <numerusform>%n camera has a direction that can&apos;t be read:</numerusform>
            <numerusform>%n cameras have a direction that can&apos;t be read:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) have a server_id and became new ones all the same; to bring edits of them back, apply the table itself as an edited copy.</source>
        <translation>
            <numerusform>%n camera has a server_id and became a new one all the same; to bring edits of it back, apply the table itself as an edited copy.</numerusform>
            <numerusform>%n cameras have a server_id and became new ones all the same; to bring edits of them back, apply the table itself as an edited copy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) have no position that lies in the world.</source>
        <translation>
            <numerusform>%n camera has no position that lies in the world.</numerusform>
            <numerusform>%n cameras have no position that lies in the world.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) have no wall and no pole that near and were not moved.</source>
        <translation>
            <numerusform>%n camera has no wall and no pole that near and was not moved.</numerusform>
            <numerusform>%n cameras have no wall and no pole that near and were not moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) have no wall and no street within {distance} m and were not aimed.</source>
        <translation>
            <numerusform>%n camera has no wall and no street within {distance} m and was not aimed.</numerusform>
            <numerusform>%n cameras have no wall and no street within {distance} m and were not aimed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) in none of the areas.</source>
        <translation>
            <numerusform>%n camera in none of the areas.</numerusform>
            <numerusform>%n cameras in none of the areas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) left alone, as the layer does not take a value of the duplicate.</source>
        <translation>
            <numerusform>%n camera left alone, as the layer does not take a value of the duplicate.</numerusform>
            <numerusform>%n cameras left alone, as the layer does not take a value of the duplicate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) look nowhere: there was nothing to turn or to widen.</source>
        <translation>
            <numerusform>%n camera looks nowhere: there was nothing to turn or to widen.</numerusform>
            <numerusform>%n cameras look nowhere: there was nothing to turn or to widen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) of the list without a position were left out.</source>
        <translation>
            <numerusform>%n camera of the list without a position was left out.</numerusform>
            <numerusform>%n cameras of the list without a position were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) see all round: there was nothing to turn or to widen.</source>
        <translation>
            <numerusform>%n camera sees all round: there was nothing to turn or to widen.</numerusform>
            <numerusform>%n cameras see all round: there was nothing to turn or to widen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stand at the place itself and were not aimed.</source>
        <translation>
            <numerusform>%n camera stands at the place itself and was not aimed.</numerusform>
            <numerusform>%n cameras stand at the place itself and were not aimed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stand on a wall, and which side of it is outside can&apos;t be told; they were not aimed.</source>
        <translation>
            <numerusform>%n camera stands on a wall, and which side of it is outside can&apos;t be told; it was not aimed.</numerusform>
            <numerusform>%n cameras stand on a wall, and which side of it is outside can&apos;t be told; they were not aimed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stayed as they were by an error; the log says which.</source>
        <translation>
            <numerusform>%n camera stayed as it was by an error; the log says which.</numerusform>
            <numerusform>%n cameras stayed as they were by an error; the log says which.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stayed as they were.</source>
        <translation>
            <numerusform>%n camera stayed as it was.</numerusform>
            <numerusform>%n cameras stayed as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stayed as they were: the direction is too long.</source>
        <translation>
            <numerusform>%n camera stayed as it was: the direction is too long.</numerusform>
            <numerusform>%n cameras stayed as they were: the direction is too long.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stayed as they were: the layer&apos;s CRS can&apos;t show their new place.</source>
        <translation>
            <numerusform>%n camera stayed as it was: the layer&apos;s CRS can&apos;t show its new place.</numerusform>
            <numerusform>%n cameras stayed as they were: the layer&apos;s CRS can&apos;t show their new place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) were refused:</source>
        <translation>
            <numerusform>%n camera was refused:</numerusform>
            <numerusform>%n cameras were refused:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) were written.</source>
        <translation>
            <numerusform>%n camera was written.</numerusform>
            <numerusform>%n cameras were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) without a position stayed as they were.</source>
        <translation>
            <numerusform>%n camera without a position stayed as it was.</numerusform>
            <numerusform>%n cameras without a position stayed as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) without a position were left out.</source>
        <translation>
            <numerusform>%n camera without a position was left out.</numerusform>
            <numerusform>%n cameras without a position were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) without a readable direction were left out.</source>
        <translation>
            <numerusform>%n camera without a readable direction was left out.</numerusform>
            <numerusform>%n cameras without a readable direction were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were confirmed by the server before; the others stay pending, and can be pushed again.</source>
        <translation>
            <numerusform>%n change was confirmed by the server before; the others stay pending, and can be pushed again.</numerusform>
            <numerusform>%n changes were confirmed by the server before; the others stay pending, and can be pushed again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of view can&apos;t be shown in the target CRS.</source>
        <translation>
            <numerusform>%n field of view can&apos;t be shown in the target CRS.</numerusform>
            <numerusform>%n fields of view can&apos;t be shown in the target CRS.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of which two records say different things: what stays keeps its own.</source>
        <translation>
            <numerusform>%n field of which two records say different things: what stays keeps its own.</numerusform>
            <numerusform>%n fields of which two records say different things: what stays keeps its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are in a field that another fix changes: run it again for them.</source>
        <translation>
            <numerusform>%n finding is in a field that another fix changes: run it again for it.</numerusform>
            <numerusform>%n findings are in a field that another fix changes: run it again for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) found no free place on the map and lie over something: choose a larger scale or paper.</source>
        <translation>
            <numerusform>%n number found no free place on the map and lies over something: choose a larger scale or paper.</numerusform>
            <numerusform>%n numbers found no free place on the map and lie over something: choose a larger scale or paper.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are finished and stay, without the list.</source>
        <translation>
            <numerusform>%n page is finished and stays, without the list.</numerusform>
            <numerusform>%n pages are finished and stay, without the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of the series are finished and stay.</source>
        <translation>
            <numerusform>%n page of the series is finished and stays.</numerusform>
            <numerusform>%n pages of the series are finished and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) may show a known camera.</source>
        <translation>
            <numerusform>%n photo may show a known camera.</numerusform>
            <numerusform>%n photos may show a known camera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) say a heading from magnetic north, and no declination was given: their cameras were put at the photographer&apos;s place.</source>
        <translation>
            <numerusform>%n photo says a heading from magnetic north, and no declination was given: its camera was put at the photographer&apos;s place.</numerusform>
            <numerusform>%n photos say a heading from magnetic north, and no declination was given: their cameras were put at the photographer&apos;s place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) say a heading without the north that it counts from: their cameras were put at the photographer&apos;s place.</source>
        <translation>
            <numerusform>%n photo says a heading without the north that it counts from: its camera was put at the photographer&apos;s place.</numerusform>
            <numerusform>%n photos say a heading without the north that it counts from: their cameras were put at the photographer&apos;s place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) say no heading: their cameras were put at the photographer&apos;s place.</source>
        <translation>
            <numerusform>%n photo says no heading: its camera was put at the photographer&apos;s place.</numerusform>
            <numerusform>%n photos say no heading: their cameras were put at the photographer&apos;s place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) gave no clear answer to whether they are there.</source>
        <translation>
            <numerusform>%n picture gave no clear answer to whether it is there.</numerusform>
            <numerusform>%n pictures gave no clear answer to whether they are there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) on other hosts were not looked at.</source>
        <translation>
            <numerusform>%n picture on other hosts was not looked at.</numerusform>
            <numerusform>%n pictures on other hosts were not looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are seen by nobody.</source>
        <translation>
            <numerusform>%n place is seen by nobody.</numerusform>
            <numerusform>%n places are seen by nobody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) without a position were left out.</source>
        <translation>
            <numerusform>%n place without a position was left out.</numerusform>
            <numerusform>%n places without a position were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) merged into others.</source>
        <translation>
            <numerusform>%n record merged into another.</numerusform>
            <numerusform>%n records merged into others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) became cameras.</source>
        <translation>
            <numerusform>%n row became a camera.</numerusform>
            <numerusform>%n rows became cameras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were refused.</source>
        <translation>
            <numerusform>%n row was refused.</numerusform>
            <numerusform>%n rows were refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) stayed in the script that they were in:</source>
        <translation>
            <numerusform>%n word stayed in the script that it was in:</numerusform>
            <numerusform>%n words stayed in the script that they were in:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more refused row(s).</source>
        <translation>
            <numerusform>And %n more refused row.</numerusform>
            <numerusform>And %n more refused rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more row(s) with warnings.</source>
        <translation>
            <numerusform>And %n more row with warnings.</numerusform>
            <numerusform>And %n more rows with warnings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n row(s) a number can&apos;t be read, such as a height in feet; that field was left out.</source>
        <translation>
            <numerusform>In %n row a number can&apos;t be read, such as a height in feet; that field was left out.</numerusform>
            <numerusform>In %n rows a number can&apos;t be read, such as a height in feet; that field was left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is taken from %n column(s): {names}.</source>
        <translation>
            <numerusform>Nothing is taken from %n column: {names}.</numerusform>
            <numerusform>Nothing is taken from %n columns: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: encoding {encoding}, separator {separator}, %n column(s).</source>
        <translation>
            <numerusform>{file}: encoding {encoding}, separator {separator}, %n column.</numerusform>
            <numerusform>{file}: encoding {encoding}, separator {separator}, %n columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: sheet “{sheet}”, %n column(s).</source>
        <translation>
            <numerusform>{file}: sheet “{sheet}”, %n column.</numerusform>
            <numerusform>{file}: sheet “{sheet}”, %n columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{matched} of %n camera(s) of the community stand on the list; {others} do not.</source>
        <translation>
            <numerusform>{matched} of %n camera of the community stand on the list; {others} do not.</numerusform>
            <numerusform>{matched} of %n cameras of the community stand on the list; {others} do not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{others} of %n camera(s) on the list were not found.</source>
        <translation>
            <numerusform>{others} of %n camera on the list was not found.</numerusform>
            <numerusform>{others} of %n cameras on the list were not found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PushResults</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not confirmed</source>
        <translation>
            <numerusform>%n not confirmed</numerusform>
            <numerusform>%n not confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) pushed</source>
        <translation>
            <numerusform>%n record pushed</numerusform>
            <numerusform>%n records pushed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Resolving</name>
    <message numerus="yes">
        <source>%n conflict(s) settled; push to send what is yours.</source>
        <translation>
            <numerusform>%n conflict settled; push to send what is yours.</numerusform>
            <numerusform>%n conflicts settled; push to send what is yours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) with your pending changes.</source>
        <translation>
            <numerusform>%n conflict with your pending changes.</numerusform>
            <numerusform>%n conflicts with your pending changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s): others changed the same, and nothing was sent of it.</source>
        <translation>
            <numerusform>%n conflict: others changed the same, and nothing was sent of it.</numerusform>
            <numerusform>%n conflicts: others changed the same, and nothing was sent of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeenPanel</name>
    <message numerus="yes">
        <source>%n camera(s) have {place} in their field of view, if nothing stands in the way:</source>
        <translation>
            <numerusform>%n camera has {place} in its field of view, if nothing stands in the way:</numerusform>
            <numerusform>%n cameras have {place} in their field of view, if nothing stands in the way:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectedEdits</name>
    <message numerus="yes">
        <source>%n camera(s) stay as they are: they look along already, look nowhere, or stand far away.</source>
        <translation>
            <numerusform>%n camera stays as it is: it looks along already, looks nowhere, or stands far away.</numerusform>
            <numerusform>%n cameras stay as they are: they look along already, look nowhere, or stand far away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n camera(s) set to “{status}”. Save the edits, then review and push them.</source>
        <translation>
            <numerusform>%n camera set to “{status}”. Save the edits, then review and push them.</numerusform>
            <numerusform>%n cameras set to “{status}”. Save the edits, then review and push them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) verified today already: nothing was changed.</source>
        <translation>
            <numerusform>%n camera is verified today already: nothing was changed.</numerusform>
            <numerusform>%n cameras are verified today already: nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) “{status}” already: nothing was changed.</source>
        <translation>
            <numerusform>%n camera is “{status}” already: nothing was changed.</numerusform>
            <numerusform>%n cameras are “{status}” already: nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the status of %n camera(s) to “{status}”</source>
        <translation>
            <numerusform>Set the status of %n camera to “{status}”</numerusform>
            <numerusform>Set the status of %n cameras to “{status}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableProfileDialog</name>
    <message numerus="yes">
        <source>%n of the first rows can be read.</source>
        <translation>
            <numerusform>%n of the first rows can be read.</numerusform>
            <numerusform>%n of the first rows can be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot.</source>
        <translation>
            <numerusform>%n of them cannot.</numerusform>
            <numerusform>%n of them cannot.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Open</name>
    <message numerus="yes">
        <source>%n row(s) saved; mend them there and bring that file in.</source>
        <translation>
            <numerusform>%n row saved; mend it there and bring that file in.</numerusform>
            <numerusform>%n rows saved; mend them there and bring that file in.</numerusform>
        </translation>
    </message>
</context>
</TS>
