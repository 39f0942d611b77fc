<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
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
    <name>Processing</name>
    <message numerus="yes">
        <source>%n camera(s) have a direction that can&apos;t be read:</source>
        <translation>
            <numerusform>%n camera has a direction that can&apos;t be read:</numerusform>
            <numerusform>%n cameras have a direction that can&apos;t be read:</numerusform>
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
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
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
</TS>
