<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sr_Cyrl" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Aim</source>
        <translation>У&amp;смери</translation>
    </message>
    <message>
        <source>&amp;Connections…</source>
        <translation>&amp;Везе…</translation>
    </message>
    <message>
        <source>&amp;Load cameras…</source>
        <translation>&amp;Учитај камере…</translation>
    </message>
    <message>
        <source>&amp;Open working copy…</source>
        <translation>&amp;Отвори радну копију…</translation>
    </message>
    <message>
        <source>&amp;Pull</source>
        <translation>&amp;Повуци</translation>
    </message>
    <message>
        <source>&amp;Review and push</source>
        <translation>Пре&amp;глед и слање</translation>
    </message>
    <message>
        <source>Add a working copy that you already have to the project</source>
        <translation>Додај у пројекат радну копију коју већ имате</translation>
    </message>
    <message>
        <source>Bring in what others changed; your pending changes stay</source>
        <translation>Повуци оно што су други изменили; ваше измене на чекању остају</translation>
    </message>
    <message>
        <source>Load a camera layer from a server into a working copy</source>
        <translation>Учитај слој камера са сервера у радну копију</translation>
    </message>
    <message>
        <source>Press on a camera, drag to where it looks, release; Shift snaps to 15°</source>
        <translation>Притисните на камеру, превуците ка ономе што гледа и пустите; Shift заокружује на 15°</translation>
    </message>
    <message>
        <source>Show the pending changes and send them to the server</source>
        <translation>Прикажи измене на чекању и пошаљи их на сервер</translation>
    </message>
    <message>
        <source>Which servers to load cameras from</source>
        <translation>Са којих сервера се камере учитавају</translation>
    </message>
</context>
<context>
    <name>AimPreview</name>
    <message>
        <source>all round</source>
        <translation>укруг</translation>
    </message>
    <message>
        <source>reach {reach} m, {source}</source>
        <translation>домет {reach} m, {source}</translation>
    </message>
    <message>
        <source>stored as {text}</source>
        <translation>чува се као {text}</translation>
    </message>
    <message>
        <source>where it usually looks</source>
        <translation>куда обично гледа</translation>
    </message>
    <message>
        <source>width {width}°, {source}</source>
        <translation>ширина {width}°, {source}</translation>
    </message>
    <message>
        <source>{azimuth}°</source>
        <translation>{azimuth}°</translation>
    </message>
</context>
<context>
    <name>AimTool</name>
    <message>
        <source>Aim</source>
        <translation>Усмеравање</translation>
    </message>
    <message>
        <source>Aim camera</source>
        <translation>Усмеравање камере</translation>
    </message>
    <message>
        <source>Choose a layer of cameras in the Layers panel first.</source>
        <translation>Најпре у панелу са слојевима изаберите слој камера.</translation>
    </message>
    <message>
        <source>Editing of the layer has begun; save or discard the edits when you are done.</source>
        <translation>Уређивање слоја је започето; када завршите, сачувајте или одбаците измене.</translation>
    </message>
    <message>
        <source>Editing of this layer could not begin.</source>
        <translation>Уређивање овог слоја није могло да започне.</translation>
    </message>
    <message>
        <source>The layer did not take the direction.</source>
        <translation>Слој није прихватио смер.</translation>
    </message>
    <message>
        <source>This layer is read-only: its cameras cannot be aimed.</source>
        <translation>Овај слој је само за читање: његове камере не могу да се усмере.</translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <source>Cancel</source>
        <translation>Откажи</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Затвори</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>У реду</translation>
    </message>
</context>
<context>
    <name>ConnectionEditor</name>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Адреса</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Лиценца</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Назив</translation>
    </message>
    <message>
        <source>&amp;Sign-in</source>
        <translation>&amp;Пријава</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Тестирај</translation>
    </message>
    <message>
        <source>Another connection has this name; choose another.</source>
        <translation>Друга веза има тај назив; изаберите други.</translation>
    </message>
    <message>
        <source>Asking {address}…</source>
        <translation>Упит за {address}…</translation>
    </message>
    <message>
        <source>Attri&amp;bution</source>
        <translation>А&amp;уторство</translation>
    </message>
    <message>
        <source>Confirm where the sign-in may be sent, or choose another.</source>
        <translation>Потврдите коме пријава сме да се пошаље или изаберите другу.</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>Уређивање везе</translation>
    </message>
    <message>
        <source>Found {server} {version}.</source>
        <translation>Пронађен је {server} {version}.</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>Дајте вези назив.</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Нова веза</translation>
    </message>
    <message>
        <source>Send it to {origin} from now on</source>
        <translation>Убудуће је шаљи на {origin}</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>Т&amp;ип</translation>
    </message>
    <message numerus="yes">
        <source>The layer holds %n record(s).</source>
        <translation>
            <numerusform>Слој има %n запис.</numerusform>
            <numerusform>Слој има %n записа.</numerusform>
            <numerusform>Слој има %n записа.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sign-in is sent to {origin} and to no other server.</source>
        <translation>Пријава се шаље на {origin} и ни на један други сервер.</translation>
    </message>
    <message>
        <source>The sign-in will be sent to the server of the address above and to no other.</source>
        <translation>Пријава ће бити послата серверу са горње адресе и ниједном другом.</translation>
    </message>
    <message>
        <source>This server can lose simultaneous changes, so a push is read back and compared.</source>
        <translation>Овај сервер може да изгуби истовремене измене, па се послато поново чита и пореди.</translation>
    </message>
    <message>
        <source>This sign-in was chosen for {before}; the address now points to {now}.</source>
        <translation>Ова пријава је изабрана за {before}; адреса сада упућује на {now}.</translation>
    </message>
    <message>
        <source>Without a sign-in you can load cameras where the server lets everyone read.</source>
        <translation>Без пријаве можете да учитате камере тамо где сервер свима дозвољава читање.</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>Нисте пријављени.</translation>
    </message>
    <message>
        <source>You are signed in as {user}.</source>
        <translation>Пријављени сте као {user}.</translation>
    </message>
    <message>
        <source>You can only read.</source>
        <translation>Можете само да читате.</translation>
    </message>
    <message>
        <source>You can push changes.</source>
        <translation>Можете да шаљете измене.</translation>
    </message>
    <message>
        <source>what you call it</source>
        <translation>како је ви зовете</translation>
    </message>
    <message>
        <source>whom to name on maps</source>
        <translation>кога навести на картама</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>Testing a connection</source>
        <translation>Тестирање везе</translation>
    </message>
</context>
<context>
    <name>ConnectionsDialog</name>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Додај…</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>Удвос&amp;тручи…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Уреди…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>У&amp;клони…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Везе</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назив</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Уклони</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>Уклањање везе</translation>
    </message>
    <message>
        <source>Remove the connection “{name}”? Working copies and the sign-in stay where they are.</source>
        <translation>Уклонити везу „{name}“? Радне копије и пријава остају где јесу.</translation>
    </message>
    <message>
        <source>There is no connection yet. Add one to load cameras from a server.</source>
        <translation>Још нема ниједне везе. Додајте везу да бисте учитали камере са сервера.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
</context>
<context>
    <name>EditSession</name>
    <message>
        <source>Discard edits</source>
        <translation>Одбаци измене</translation>
    </message>
    <message>
        <source>Save edits</source>
        <translation>Сачувај измене</translation>
    </message>
    <message>
        <source>The layer has edits that are not saved. Save them into the working copy, or discard them, before going on.</source>
        <translation>Слој има измене које нису сачуване. Пре наставка их сачувајте у радној копији или одбаците.</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>Несачуване измене</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>Position</source>
        <translation>Положај</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Camera type</source>
        <translation>Тип камере</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Опис</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Смер</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Висина</translation>
    </message>
    <message>
        <source>Id on the server</source>
        <translation>ID на серверу</translation>
    </message>
    <message>
        <source>In place since</source>
        <translation>Постављена</translation>
    </message>
    <message>
        <source>Kind of surveillance</source>
        <translation>Врста надзора</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Последња провера</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Произвођач</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модел</translation>
    </message>
    <message>
        <source>Mount</source>
        <translation>Носач</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назив</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Напомена</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператер</translation>
    </message>
    <message>
        <source>Other tags</source>
        <translation>Остале ознаке</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Слика</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Домет</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ред</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Извор</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Surveilled space</source>
        <translation>Надзирани простор</translation>
    </message>
    <message>
        <source>Tilt below the horizon</source>
        <translation>Нагиб испод хоризонта</translation>
    </message>
    <message>
        <source>Version on the server</source>
        <translation>Верзија на серверу</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Зона</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>A JSON object: {&quot;key&quot;: &quot;value&quot;}</source>
        <translation>JSON објекат: {&quot;key&quot;: &quot;value&quot;}</translation>
    </message>
    <message>
        <source>A number of metres above 0</source>
        <translation>Број метара већи од 0</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Камера</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Стање</translation>
    </message>
    <message>
        <source>Degrees below the horizon, from -90 to 90</source>
        <translation>Степени испод хоризонта, од -90 до 90</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Извор</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Шта</translation>
    </message>
    <message>
        <source>Where it looks</source>
        <translation>Куда гледа</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>Cameras</source>
        <translation>Камере</translation>
    </message>
    <message>
        <source>Fields of view</source>
        <translation>Видна поља</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Знаци</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>All-round view, angle assumed</source>
        <translation>Видно поље укруг, угао претпостављен</translation>
    </message>
    <message>
        <source>All-round view, from the datasheet</source>
        <translation>Видно поље укруг, из техничког листа</translation>
    </message>
    <message>
        <source>All-round view, mapped</source>
        <translation>Видно поље укруг, мапирано</translation>
    </message>
    <message>
        <source>All-round view, reach assumed</source>
        <translation>Видно поље укруг, домет претпостављен</translation>
    </message>
    <message>
        <source>Camera of unknown type</source>
        <translation>Камера непознатог типа</translation>
    </message>
    <message>
        <source>Camera, from afar</source>
        <translation>Камера, издалека</translation>
    </message>
    <message>
        <source>Direction that cannot be read</source>
        <translation>Смер који не може да се прочита</translation>
    </message>
    <message>
        <source>Dome</source>
        <translation>Куполаста камера</translation>
    </message>
    <message>
        <source>Doorbell camera</source>
        <translation>Камера у звону</translation>
    </message>
    <message>
        <source>Field of view, angle assumed</source>
        <translation>Видно поље, угао претпостављен</translation>
    </message>
    <message>
        <source>Field of view, from the datasheet</source>
        <translation>Видно поље, из техничког листа</translation>
    </message>
    <message>
        <source>Field of view, mapped</source>
        <translation>Видно поље, мапирано</translation>
    </message>
    <message>
        <source>Field of view, reach assumed</source>
        <translation>Видно поље, домет претпостављен</translation>
    </message>
    <message>
        <source>Fixed camera</source>
        <translation>Непокретна камера</translation>
    </message>
    <message>
        <source>Number plate reader</source>
        <translation>Читач регистарских таблица</translation>
    </message>
    <message>
        <source>Panning camera</source>
        <translation>Покретна камера</translation>
    </message>
    <message>
        <source>Usual direction</source>
        <translation>Уобичајени смер</translation>
    </message>
</context>
<context>
    <name>LoadDialog</name>
    <message>
        <source>&amp;Connections…</source>
        <translation>&amp;Везе…</translation>
    </message>
    <message>
        <source>&amp;Keep in</source>
        <translation>&amp;Сачувај у</translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation>&amp;Учитај</translation>
    </message>
    <message>
        <source>Choose a connection.</source>
        <translation>Изаберите везу.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Веза</translation>
    </message>
    <message>
        <source>Give the file with its whole path, such as {path}.</source>
        <translation>Наведите датотеку са целом путањом, на пример {path}.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Учитај</translation>
    </message>
    <message>
        <source>Load cameras</source>
        <translation>Учитавање камера</translation>
    </message>
    <message>
        <source>Say where to keep the working copy.</source>
        <translation>Наведите где чувати радну копију.</translation>
    </message>
    <message>
        <source>The &amp;whole layer</source>
        <translation>&amp;Цео слој</translation>
    </message>
    <message>
        <source>The working copy is a file of your own: edit it as long as you like, also without a network. Nothing reaches the server before you push.</source>
        <translation>Радна копија је ваша датотека: уређујте је колико год желите, и без мреже. Ништа не стиже на сервер док не пошаљете измене.</translation>
    </message>
    <message>
        <source>There is no connection yet: add one under “Connections…”.</source>
        <translation>Још нема ниједне везе: додајте је под „Везе…“.</translation>
    </message>
    <message>
        <source>What the &amp;map shows</source>
        <translation>Оно што је на &amp;карти</translation>
    </message>
    <message>
        <source>Where to keep the working copy</source>
        <translation>Где чувати радну копију</translation>
    </message>
    <message>
        <source>Working copy (GeoPackage)</source>
        <translation>Радна копија (GeoPackage)</translation>
    </message>
    <message>
        <source>{file} is already there; choose another name, or open it with “Open working copy…”.</source>
        <translation>{file} већ постоји; изаберите други назив или отворите ту датотеку помоћу „Отвори радну копију…“.</translation>
    </message>
    <message>
        <source>{type} at {address}</source>
        <translation>{type} на {address}</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message numerus="yes">
        <source>%n of them without a position: see the attribute table.</source>
        <translation>
            <numerusform>%n од њих је без положаја: погледајте табелу атрибута.</numerusform>
            <numerusform>%n од њих су без положаја: погледајте табелу атрибута.</numerusform>
            <numerusform>%n од њих је без положаја: погледајте табелу атрибута.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) loaded.</source>
        <translation>
            <numerusform>Учитан је %n запис.</numerusform>
            <numerusform>Учитана су %n записа.</numerusform>
            <numerusform>Учитано је %n записа.</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading “{name}”</source>
        <translation>Учитавање: {name}</translation>
    </message>
    <message>
        <source>Open working copy</source>
        <translation>Отварање радне копије</translation>
    </message>
    <message>
        <source>Opening {file}</source>
        <translation>Отварање: {file}</translation>
    </message>
    <message>
        <source>Something is under way on this working copy already; wait for it to end.</source>
        <translation>На овој радној копији је нешто већ у току; сачекајте да се заврши.</translation>
    </message>
    <message>
        <source>This file is being written already; wait for it to end.</source>
        <translation>Ова датотека се већ уписује; сачекајте да се то заврши.</translation>
    </message>
    <message>
        <source>This working copy is in the project already.</source>
        <translation>Ова радна копија је већ у пројекту.</translation>
    </message>
    <message>
        <source>Working copy (GeoPackage)</source>
        <translation>Радна копија (GeoPackage)</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A field holds something that is no text</source>
        <translation>У неком пољу је нешто што није текст</translation>
    </message>
    <message>
        <source>A style of the plugin could not be read, and the cameras were not added to the project; install the plugin again.</source>
        <translation>Један стил додатка није могао да се прочита и камере нису додате у пројекат; поново инсталирајте додатак.</translation>
    </message>
    <message>
        <source>Cancelled; what was confirmed before is kept.</source>
        <translation>Отказано; оно што је пре тога потврђено остаје.</translation>
    </message>
    <message>
        <source>Nothing was sent to {address} because http:// can be read and changed on the way; use an address that begins with https://.</source>
        <translation>Ништа није послато на {address} јер се http:// успут може читати и мењати; користите адресу која почиње са https://.</translation>
    </message>
    <message>
        <source>QGIS could not store the sign-in; look at Settings → Options → Authentication, then try again.</source>
        <translation>QGIS није успео да сачува пријаву; погледајте Settings → Options → Authentication, па покушајте поново.</translation>
    </message>
    <message>
        <source>QGIS could not use the sign-in of this connection, and nothing was sent; edit it under “Connections…”.</source>
        <translation>QGIS није успео да употреби пријаву ове везе и ништа није послато; уредите је под „Везе…“.</translation>
    </message>
    <message>
        <source>QGIS&apos;s authentication system is switched off, so that no sign-in can be used; look at Settings → Options → Authentication.</source>
        <translation>Систем за аутентификацију у QGIS-у је искључен, па се ниједна пријава не може користити; погледајте Settings → Options → Authentication.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong and the operation was stopped; please report what the log panel “Hiljade Kamera” says.</source>
        <translation>Дошло је до неочекиване грешке и радња је заустављена; пријавите шта пише на картици „Hiljade Kamera“ у панелу са порукама.</translation>
    </message>
    <message>
        <source>Something went wrong with QGIS&apos;s authentication database; look at Settings → Options → Authentication.</source>
        <translation>Нешто није у реду са базом за аутентификацију у QGIS-у; погледајте Settings → Options → Authentication.</translation>
    </message>
    <message>
        <source>Something went wrong with the connection “{name}”; edit it under “Connections…”.</source>
        <translation>Нешто није у реду са везом „{name}“; уредите је под „Везе…“.</translation>
    </message>
    <message>
        <source>Something went wrong with the server {address}; try again, and see the log for the detail.</source>
        <translation>Нешто није у реду са сервером {address}; покушајте поново, а појединости су у дневнику.</translation>
    </message>
    <message>
        <source>Something went wrong with the working copy {file}; see the log for the detail.</source>
        <translation>Нешто није у реду са радном копијом {file}; појединости су у дневнику.</translation>
    </message>
    <message>
        <source>The answer of the server {address} could not be understood, and nothing was changed; try again later, and tell whoever runs the server if it stays so.</source>
        <translation>Одговор сервера {address} није разумљив и ништа није промењено; покушајте касније, а ако тако остане, јавите ономе ко води сервер.</translation>
    </message>
    <message>
        <source>The camera has no position</source>
        <translation>Камера нема положај</translation>
    </message>
    <message>
        <source>The connection has no name; give it one.</source>
        <translation>Веза нема назив; дајте јој га.</translation>
    </message>
    <message>
        <source>The connection to {address} broke before the answer came; try again, nothing will be sent twice.</source>
        <translation>Веза са {address} је прекинута пре него што је стигао одговор; покушајте поново, ништа неће бити послато двапут.</translation>
    </message>
    <message>
        <source>The field “tags” is not a valid list of tags (a JSON object)</source>
        <translation>Поље „tags“ није исправан списак ознака (JSON објекат)</translation>
    </message>
    <message>
        <source>The master password of QGIS&apos;s authentication database was not given, and nothing was sent; try again and enter it.</source>
        <translation>Главна лозинка базе за аутентификацију у QGIS-у није унета и ништа није послато; покушајте поново и унесите је.</translation>
    </message>
    <message>
        <source>The operation was stopped by an error; try again, and see the log for the detail.</source>
        <translation>Радњу је зауставила грешка; покушајте поново, а појединости су у дневнику.</translation>
    </message>
    <message>
        <source>The server {address} answered with more than {limit} MB, and reading was stopped; load only what the map shows.</source>
        <translation>Одговор сервера {address} је већи од {limit} MB и читање је заустављено; учитајте само оно што је на карти.</translation>
    </message>
    <message>
        <source>The server {address} could not be reached; check the address, your network and QGIS&apos;s proxy settings, then try again.</source>
        <translation>Сервер {address} није доступан; проверите адресу, мрежу и подешавања проксија у QGIS-у, па покушајте поново.</translation>
    </message>
    <message>
        <source>The server {address} did not accept the sign-in; check the authentication configuration of the connection.</source>
        <translation>Сервер {address} није прихватио пријаву; проверите подешавање аутентификације те везе.</translation>
    </message>
    <message>
        <source>The server {address} failed; what is not done yet stays pending, try again later.</source>
        <translation>Сервер {address} је заказао; оно што још није урађено остаје на чекању, покушајте касније.</translation>
    </message>
    <message>
        <source>The server {address} has no such layer; check the last part of the address, or ask whoever runs the server.</source>
        <translation>Сервер {address} нема такав слој; проверите последњи део адресе или питајте онога ко води сервер.</translation>
    </message>
    <message>
        <source>The server {address} is busy; what is not done yet stays pending, try again in a few minutes.</source>
        <translation>Сервер {address} је заузет; оно што још није урађено остаје на чекању, покушајте поново за неколико минута.</translation>
    </message>
    <message>
        <source>The server {address} points to another place, {target}, and nothing was sent there; if it has moved, change the address in the connection.</source>
        <translation>Сервер {address} упућује на друго место, {target}, и тамо ништа није послато; ако се сервер преселио, промените адресу у вези.</translation>
    </message>
    <message>
        <source>The sign-in belongs to {bound} and was not sent to {origin}; choose one that belongs there.</source>
        <translation>Пријава припада серверу {bound} и није послата на {origin}; изаберите ону која тамо припада.</translation>
    </message>
    <message>
        <source>The sign-in of this connection is not in QGIS&apos;s authentication database any more; choose another under “Connections…”.</source>
        <translation>Пријава ове везе више није у бази за аутентификацију QGIS-а; изаберите другу под „Везе…“.</translation>
    </message>
    <message>
        <source>The sign-in of “{name}” was chosen for {bound}, not for {origin}, and nothing was sent; confirm it under “Connections…”.</source>
        <translation>Пријава везе „{name}“ изабрана је за {bound}, а не за {origin}, и ништа није послато; потврдите је под „Везе…“.</translation>
    </message>
    <message>
        <source>There is another connection named “{name}”; choose another name.</source>
        <translation>Већ постоји веза са називом „{name}“; изаберите други назив.</translation>
    </message>
    <message>
        <source>There is no connection named “{name}” any more; choose another under “Connections…”.</source>
        <translation>Везе са називом „{name}“ више нема; изаберите другу под „Везе…“.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of {path}; free some space, then try again.</source>
        <translation>На диску за {path} нема више места; ослободите простор, па покушајте поново.</translation>
    </message>
    <message>
        <source>There is something at {address}, but it is not a {type} server; check the address and the type of the connection.</source>
        <translation>На адреси {address} нечега има, али то није {type} сервер; проверите адресу и тип везе.</translation>
    </message>
    <message>
        <source>Your account may not do this on {address}; ask whoever runs the server for the right to write.</source>
        <translation>Ваш налог ово не сме на {address}; затражите право уписа од онога ко води сервер.</translation>
    </message>
    <message>
        <source>{file} holds triggers or views that are not those of this plugin and was not opened; load the cameras again into a new working copy.</source>
        <translation>{file} садржи окидаче или погледе који нису из овог додатка и није отворена; поново учитајте камере у нову радну копију.</translation>
    </message>
    <message>
        <source>{file} is already there and was left as it is; choose another name for the new working copy.</source>
        <translation>{file} већ постоји и није дирана; изаберите други назив за нову радну копију.</translation>
    </message>
    <message>
        <source>{file} is being edited in another window; save or discard the edits there, or try again after {time}.</source>
        <translation>{file} се уређује у другом прозору; тамо сачувајте или одбаците измене или покушајте поново после {time}.</translation>
    </message>
    <message>
        <source>{file} is being pulled, pushed or loaded right now; wait for that to end, or try again after {time}.</source>
        <translation>За {file} је управо у току повлачење, слање или учитавање; сачекајте да се заврши или покушајте поново после {time}.</translation>
    </message>
    <message>
        <source>{file} is in use by another program; close it there, then try again.</source>
        <translation>{file} се користи у другом програму; затворите је тамо, па покушајте поново.</translation>
    </message>
    <message>
        <source>{file} is missing, damaged, or no working copy of this plugin; choose another file, or load the cameras again.</source>
        <translation>{file} не постоји, оштећена је или није радна копија овог додатка; изаберите другу датотеку или поново учитајте камере.</translation>
    </message>
    <message>
        <source>{file} was made by a newer version of Hiljade Kamera and was left alone; update the plugin to open it.</source>
        <translation>{file} потиче из новије верзије додатка Hiljade Kamera и није дирана; ажурирајте додатак да бисте је отворили.</translation>
    </message>
    <message>
        <source>{path} cannot be written; choose another folder, or ask for the right to write there.</source>
        <translation>Упис у {path} није могућ; изаберите другу фасциклу или затражите право уписа.</translation>
    </message>
    <message>
        <source>“{address}” is not the address of a camera layer; it should look like https://server/v1/buckets/bucket/collections/layer.</source>
        <translation>„{address}“ није адреса слоја камера; адреса треба да изгледа овако: https://server/v1/buckets/bucket/collections/layer.</translation>
    </message>
</context>
<context>
    <name>OpenCopies</name>
    <message>
        <source>Checking {file}</source>
        <translation>Провера: {file}</translation>
    </message>
</context>
<context>
    <name>PendingList</name>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Освежи</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Све</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Врста измене</translation>
    </message>
    <message>
        <source>Load cameras…</source>
        <translation>Учитај камере…</translation>
    </message>
    <message>
        <source>Look for changes again, also those of other programs</source>
        <translation>Поново потражи измене, и оне из других програма</translation>
    </message>
    <message>
        <source>Nothing is pending. Edit cameras in the layer “{layer}” with any tool of QGIS and save the edits; what you changed is then listed here.</source>
        <translation>Нема измена на чекању. Уређујте камере у слоју „{layer}“ било којом алатком QGIS-а и сачувајте измене; овде ће тада бити наведено шта сте изменили.</translation>
    </message>
    <message>
        <source>Open working copy…</source>
        <translation>Отвори радну копију…</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Измене на чекању</translation>
    </message>
    <message>
        <source>Search in the changes</source>
        <translation>Претрага измена</translation>
    </message>
    <message>
        <source>This project has no cameras yet. Load them from a server, or open a working copy.</source>
        <translation>У овом пројекту још нема камера. Учитајте их са сервера или отворите радну копију.</translation>
    </message>
    <message>
        <source>changed: {count}</source>
        <translation>измењене: {count}</translation>
    </message>
    <message>
        <source>conflicts, which stay pending: {count}</source>
        <translation>сукоби, који остају на чекању: {count}</translation>
    </message>
    <message>
        <source>deleted: {count}</source>
        <translation>обрисане: {count}</translation>
    </message>
    <message>
        <source>new: {count}</source>
        <translation>нове: {count}</translation>
    </message>
</context>
<context>
    <name>PendingModel</name>
    <message>
        <source>After</source>
        <translation>После</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Пре</translation>
    </message>
    <message>
        <source>Camera {fid}</source>
        <translation>Камера {fid}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Измењена</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Сукоб</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Обрисана</translation>
    </message>
    <message>
        <source>Deleted on the server</source>
        <translation>Обрисана на серверу</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Нова</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>На серверу</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запис</translation>
    </message>
    <message>
        <source>{kind}: {record}</source>
        <translation>{kind}: {record}</translation>
    </message>
</context>
<context>
    <name>Processing</name>
    <message numerus="yes">
        <source>%n camera(s) have a direction that can&apos;t be read:</source>
        <translation>
            <numerusform>%n камера има смер који не може да се прочита:</numerusform>
            <numerusform>%n камере имају смер који не може да се прочита:</numerusform>
            <numerusform>%n камера има смер који не може да се прочита:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) have no position that lies in the world.</source>
        <translation>
            <numerusform>%n камера нема положај у границама света.</numerusform>
            <numerusform>%n камере немају положај у границама света.</numerusform>
            <numerusform>%n камера нема положај у границама света.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) without a position were left out.</source>
        <translation>
            <numerusform>Изостављена је %n камера без положаја.</numerusform>
            <numerusform>Изостављене су %n камере без положаја.</numerusform>
            <numerusform>Изостављено је %n камера без положаја.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) without a readable direction were left out.</source>
        <translation>
            <numerusform>Изостављена је %n камера без читљивог смера.</numerusform>
            <numerusform>Изостављене су %n камере без читљивог смера.</numerusform>
            <numerusform>Изостављено је %n камера без читљивог смера.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were confirmed by the server before; the others stay pending, and can be pushed again.</source>
        <translation>
            <numerusform>%n измену је сервер пре тога потврдио; остале остају на чекању и могу поново да се пошаљу.</numerusform>
            <numerusform>%n измене је сервер пре тога потврдио; остале остају на чекању и могу поново да се пошаљу.</numerusform>
            <numerusform>%n измена је сервер пре тога потврдио; остале остају на чекању и могу поново да се пошаљу.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of view can&apos;t be shown in the target CRS.</source>
        <translation>
            <numerusform>%n видно поље не може да се прикаже у циљном координатном систему.</numerusform>
            <numerusform>%n видна поља не могу да се прикажу у циљном координатном систему.</numerusform>
            <numerusform>%n видних поља не може да се прикаже у циљном координатном систему.</numerusform>
        </translation>
    </message>
    <message>
        <source>Address of the layer</source>
        <translation>Адреса слоја</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>И још %n.</numerusform>
            <numerusform>И још %n.</numerusform>
            <numerusform>И још %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Brings others&apos; changes from the server into a working copy.</source>
        <translation>Повлачи измене других са сервера у радну копију.</translation>
    </message>
    <message>
        <source>Brings what others changed on the server into a working copy. Pending changes are left alone; a camera that was changed on both sides is a conflict and stays as it is here.

Save or discard open edits of the working copy first.

Without an authentication configuration the environment&apos;s HILJADE_USER and HILJADE_PASSWORD, or HILJADE_TOKEN, are used, for the server named by HILJADE_URL alone.</source>
        <translation>Повлачи у радну копију оно што су други изменили на серверу. Измене на чекању се не дирају; камера која је измењена на обе стране јесте сукоб и овде остаје каква је.

Најпре сачувајте или одбаците измене радне копије које су отворене.

Без подешавања аутентификације користе се HILJADE_USER и HILJADE_PASSWORD, или HILJADE_TOKEN, из окружења, и то само за сервер из HILJADE_URL.</translation>
    </message>
    <message>
        <source>Camera {fid} was refused: {reason}</source>
        <translation>Камера {fid} је одбијена: {reason}</translation>
    </message>
    <message>
        <source>Camera {fid}: it is not known whether the server took it; push again to find out.</source>
        <translation>Камера {fid}: не зна се да ли ју је сервер прихватио; пошаљите поново да бисте сазнали.</translation>
    </message>
    <message>
        <source>Camera {fid}: the server has a newer version; it stays pending.</source>
        <translation>Камера {fid}: сервер има новију верзију; измена остаје на чекању.</translation>
    </message>
    <message>
        <source>Camera {fid}: “{direction}”</source>
        <translation>Камера {fid}: „{direction}“</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Камере</translation>
    </message>
    <message>
        <source>Cameras loaded</source>
        <translation>Учитане камере</translation>
    </message>
    <message>
        <source>Changed cameras</source>
        <translation>Измењене камере</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Коментар</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Сукоби</translation>
    </message>
    <message>
        <source>Deleted cameras</source>
        <translation>Обрисане камере</translation>
    </message>
    <message>
        <source>Download cameras</source>
        <translation>Преузми камере</translation>
    </message>
    <message>
        <source>Draws the field of view of each camera of a point layer: a polygon on the ground, right in metres in every coordinate system. A camera whose direction is a list has several.

A direction is a number of degrees clockwise from true north, a wind (NE, north-east), a range (90-180), or a list of them separated by semicolons. One that can&apos;t be read is named and not drawn.

A camera without a range in its direction is taken to see 60° wide, or all round where its type is dome or panning. Without a reach of its own it is taken to see as far as the default range. The output says for each whether its width and its reach are mapped, from a datasheet, or assumed.</source>
        <translation>Црта видно поље сваке камере из тачкастог слоја: полигон на тлу, тачан у метрима у сваком координатном систему. Камера чији је смер списак има их више.

Смер је број степени од правог севера у смеру казаљке на сату, страна света (NE, north-east), опсег (90-180) или списак таквих вредности раздвојених тачком и зарезом. Смер који не може да се прочита наводи се и не црта.

За камеру без опсега у смеру претпоставља се ширина од 60°, а видно поље укруг ако је њен тип dome или panning. Ако нема сопствени домет, узима се подразумевани. У излазу за сваку пише да ли су ширина и домет мапирани, из техничког листа или претпостављени.</translation>
    </message>
    <message>
        <source>Draws what the cameras of a point layer see.</source>
        <translation>Црта шта виде камере из тачкастог слоја.</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Проба без слања</translation>
    </message>
    <message>
        <source>Field with the camera type</source>
        <translation>Поље са типом камере</translation>
    </message>
    <message>
        <source>Field with the direction</source>
        <translation>Поље са смером</translation>
    </message>
    <message>
        <source>Field with the reach (metres)</source>
        <translation>Поље са дометом (метри)</translation>
    </message>
    <message>
        <source>Fields of view</source>
        <translation>Видна поља</translation>
    </message>
    <message>
        <source>HILJADE_TOKEN holds no token, and nothing was sent; correct it, then try again.</source>
        <translation>HILJADE_TOKEN не садржи токен и ништа није послато; исправите то, па покушајте поново.</translation>
    </message>
    <message>
        <source>Hiljade Kamera</source>
        <translation>Hiljade Kamera</translation>
    </message>
    <message>
        <source>JSON file</source>
        <translation>JSON датотека</translation>
    </message>
    <message>
        <source>Loads a camera layer from a server into a working copy.</source>
        <translation>Учитава слој камера са сервера у радну копију.</translation>
    </message>
    <message>
        <source>Loads a camera layer, or the part of it inside an extent, from a server into a working copy: a GeoPackage that can be edited with any tool, pulled into and pushed from.

The address of a layer on a Kinto server is https://server/v1/buckets/bucket/collections/layer.

An existing working copy is replaced, unless it holds changes that were not pushed.

Without an authentication configuration the environment&apos;s HILJADE_USER and HILJADE_PASSWORD, or HILJADE_TOKEN, are used, for the server named by HILJADE_URL alone.</source>
        <translation>Учитава слој камера, или његов део унутар задатог обухвата, са сервера у радну копију: GeoPackage који се може уређивати било којом алатком, у који се измене повлаче и из којег се шаљу.

Адреса слоја на серверу Kinto изгледа овако: https://server/v1/buckets/bucket/collections/layer.

Постојећа радна копија се замењује, осим ако садржи измене које нису послате.

Без подешавања аутентификације користе се HILJADE_USER и HILJADE_PASSWORD, или HILJADE_TOKEN, из окружења, и то само за сервер из HILJADE_URL.</translation>
    </message>
    <message>
        <source>New cameras</source>
        <translation>Нове камере</translation>
    </message>
    <message>
        <source>Only cameras in this extent</source>
        <translation>Само камере у овом обухвату</translation>
    </message>
    <message>
        <source>Pull others&apos; changes</source>
        <translation>Повуци измене других</translation>
    </message>
    <message>
        <source>Push pending changes</source>
        <translation>Пошаљи измене на чекању</translation>
    </message>
    <message>
        <source>Reach to assume where none is known (metres)</source>
        <translation>Претпостављени домет тамо где није познат (метри)</translation>
    </message>
    <message>
        <source>Refused cameras</source>
        <translation>Одбијене камере</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Извештај</translation>
    </message>
    <message>
        <source>Segments of a full circle</source>
        <translation>Број одсечака пуног круга</translation>
    </message>
    <message>
        <source>Sends the pending changes of a working copy to its server.</source>
        <translation>Шаље измене на чекању из радне копије на њен сервер.</translation>
    </message>
    <message>
        <source>Sends the pending changes of a working copy to its server. A camera that somebody else changed there meanwhile is a conflict; it is not overwritten and stays pending, as does one that the server refuses. A push that was cut can be run again: nothing is sent twice.

A dry run asks the server and counts what a push would do, and changes nothing on either side.

The report is a JSON list with server_id, fid, result (pushed, conflict, refused or unclear) and reason of each camera.

Save or discard open edits of the working copy first.

Without an authentication configuration the environment&apos;s HILJADE_USER and HILJADE_PASSWORD, or HILJADE_TOKEN, are used, for the server named by HILJADE_URL alone.</source>
        <translation>Шаље измене на чекању из радне копије на њен сервер. Камера коју је у међувремену тамо изменио неко други јесте сукоб; не преписује се и остаје на чекању, као и она коју сервер одбије. Прекинуто слање може поново да се покрене: ништа се не шаље двапут.

Проба без слања пита сервер и броји шта би слање урадило, а ништа не мења ни на једној страни.

Извештај је JSON списак у којем су за сваку камеру server_id, fid, result (pushed, conflict, refused или unclear) и reason.

Најпре сачувајте или одбаците измене радне копије које су отворене.

Без подешавања аутентификације користе се HILJADE_USER и HILJADE_PASSWORD, или HILJADE_TOKEN, из окружења, и то само за сервер из HILJADE_URL.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Server: {url}</source>
        <translation>Сервер: {url}</translation>
    </message>
    <message>
        <source>Sign-in (authentication configuration)</source>
        <translation>Пријава (подешавање аутентификације)</translation>
    </message>
    <message>
        <source>Target CRS</source>
        <translation>Циљни координатни систем</translation>
    </message>
    <message>
        <source>The extent holds no part of the world; choose another, or none for the whole layer.</source>
        <translation>Обухват не садржи ниједан део света; изаберите други, или ниједан за цео слој.</translation>
    </message>
    <message>
        <source>The layer has no CRS; it is taken to be in EPSG:4326.</source>
        <translation>Слој нема координатни систем; узима се да је у EPSG:4326.</translation>
    </message>
    <message>
        <source>The layer has no field “{name}”; choose another.</source>
        <translation>Слој нема поље „{name}“; изаберите друго.</translation>
    </message>
    <message>
        <source>The server {address} wants a sign-in and got none that it accepts; check HILJADE_USER and HILJADE_PASSWORD, or HILJADE_TOKEN, and that HILJADE_URL names this server, or choose an authentication configuration.</source>
        <translation>Сервер {address} тражи пријаву, а није добио ниједну коју прихвата; проверите HILJADE_USER и HILJADE_PASSWORD, или HILJADE_TOKEN, и да ли HILJADE_URL наводи овај сервер, или изаберите подешавање аутентификације.</translation>
    </message>
    <message>
        <source>This sign-in is bound to no server; it is used for {address}. Write {address} into its field “Resource” and it goes nowhere else.</source>
        <translation>Ова пријава није везана ни за један сервер; користи се за {address}. Упишите {address} у њено поље „Resource“ и неће ићи никуд другде.</translation>
    </message>
    <message>
        <source>Type of server</source>
        <translation>Тип сервера</translation>
    </message>
    <message>
        <source>Working copy</source>
        <translation>Радна копија</translation>
    </message>
    <message>
        <source>Working copy (GeoPackage)</source>
        <translation>Радна копија (GeoPackage)</translation>
    </message>
    <message>
        <source>surveillance,camera,cctv,alpr,openstreetmap</source>
        <translation>надзор,камера,видео-надзор,cctv,alpr,openstreetmap</translation>
    </message>
    <message>
        <source>{file} holds changes that were not pushed and was left as it is; push them first, or choose another name.</source>
        <translation>{file} садржи измене које нису послате и није дирана; најпре их пошаљите или изаберите други назив.</translation>
    </message>
    <message>
        <source>{file} is being edited in this project; save or discard the edits, then try again.</source>
        <translation>{file} се уређује у овом пројекту; сачувајте или одбаците измене, па покушајте поново.</translation>
    </message>
    <message>
        <source>{file} is no name for a working copy; end it in .gpkg.</source>
        <translation>{file} није назив за радну копију; нека се завршава на .gpkg.</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n запис</numerusform>
            <numerusform>%n записа</numerusform>
            <numerusform>%n записа</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Откажи</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Отказивање…</translation>
    </message>
    <message>
        <source>{done} of {total} records</source>
        <translation>{done} од {total} записа</translation>
    </message>
    <message>
        <source>{records}, {speed} per second</source>
        <translation>{records}, {speed} у секунди</translation>
    </message>
</context>
<context>
    <name>PushResults</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n сукоб</numerusform>
            <numerusform>%n сукоба</numerusform>
            <numerusform>%n сукоба</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not confirmed</source>
        <translation>
            <numerusform>%n непотврђен</numerusform>
            <numerusform>%n непотврђена</numerusform>
            <numerusform>%n непотврђених</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) pushed</source>
        <translation>
            <numerusform>Послат %n запис</numerusform>
            <numerusform>Послата %n записа</numerusform>
            <numerusform>Послато %n записа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n одбијен</numerusform>
            <numerusform>%n одбијена</numerusform>
            <numerusform>%n одбијених</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was pushed yet.</source>
        <translation>Још ништа није послато.</translation>
    </message>
    <message>
        <source>What was not pushed stays pending.</source>
        <translation>Оно што није послато остаје на чекању.</translation>
    </message>
</context>
<context>
    <name>PushWarnings</name>
    <message>
        <source>Cameras that would move by more than {distance} m: {count}.</source>
        <translation>Камере које би се помериле за више од {distance} m: {count}.</translation>
    </message>
    <message>
        <source>Many records would be deleted for everyone: {count}.</source>
        <translation>Много записа би за све било обрисано: {count}.</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>Camera {fid}</source>
        <translation>Камера {fid}</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Сукоб</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Није потврђено</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>Послато</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Разлог</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запис</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Одбијено</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>The answer did not arrive; push again, nothing will be sent twice.</source>
        <translation>Одговор није стигао; пошаљите поново, ништа неће бити послато двапут.</translation>
    </message>
    <message>
        <source>The server has a newer version; your change stays pending.</source>
        <translation>Сервер има новију верзију; ваша измена остаје на чекању.</translation>
    </message>
</context>
<context>
    <name>ReviewDock</name>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Коментар</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>&amp;Пошаљи</translation>
    </message>
    <message>
        <source>&amp;Working copy</source>
        <translation>&amp;Радна копија</translation>
    </message>
    <message>
        <source>A push makes public on {server}: the changes, the time, and {account}. The server has no place for the comment: it stays in the working copy.</source>
        <translation>Слањем на {server} постају јавни: измене, време и {account}. Сервер нема место за коментар: он остаје у радној копији.</translation>
    </message>
    <message>
        <source>A push makes public on {server}: the changes, this comment, the time, and {account}.</source>
        <translation>Слањем на {server} постају јавни: измене, овај коментар, време и {account}.</translation>
    </message>
    <message>
        <source>Bring in what others changed; your pending changes stay</source>
        <translation>Повуци оно што су други изменили; ваше измене на чекању остају</translation>
    </message>
    <message>
        <source>Last push</source>
        <translation>Последње слање</translation>
    </message>
    <message>
        <source>Licence: {licence}.</source>
        <translation>Лиценца: {licence}.</translation>
    </message>
    <message>
        <source>Looking for changes…</source>
        <translation>Тражење измена…</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>На чекању</translation>
    </message>
    <message>
        <source>Pending ({count})</source>
        <translation>На чекању ({count})</translation>
    </message>
    <message>
        <source>Pu&amp;ll</source>
        <translation>Пову&amp;ци</translation>
    </message>
    <message>
        <source>Review and push</source>
        <translation>Преглед и слање</translation>
    </message>
    <message>
        <source>Review and push ({count})</source>
        <translation>Преглед и слање ({count})</translation>
    </message>
    <message>
        <source>Send the pending changes to the server</source>
        <translation>Пошаљи измене на чекању на сервер</translation>
    </message>
    <message>
        <source>This server can lose changes that two people save at the same moment; what you push is read back and compared.</source>
        <translation>Овај сервер може да изгуби измене које двоје људи сачувају у истом тренутку; оно што пошаљете поново се чита и пореди.</translation>
    </message>
    <message>
        <source>What you changed and how you know</source>
        <translation>Шта сте изменили и одакле то знате</translation>
    </message>
    <message>
        <source>the account behind the sign-in “{name}”</source>
        <translation>налог на који се односи пријава „{name}“</translation>
    </message>
    <message>
        <source>your account, if you sign in</source>
        <translation>ваш налог, ако се пријавите</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n измењена</numerusform>
            <numerusform>%n измењене</numerusform>
            <numerusform>%n измењених</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) with your pending changes.</source>
        <translation>
            <numerusform>%n сукоб са вашим изменама на чекању.</numerusform>
            <numerusform>%n сукоба са вашим изменама на чекању.</numerusform>
            <numerusform>%n сукоба са вашим изменама на чекању.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n обрисана</numerusform>
            <numerusform>%n обрисане</numerusform>
            <numerusform>%n обрисаних</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n нова</numerusform>
            <numerusform>%n нове</numerusform>
            <numerusform>%n нових</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>Тражење измена</translation>
    </message>
    <message>
        <source>Pulled: {counts}.</source>
        <translation>Повучено: {counts}.</translation>
    </message>
    <message>
        <source>Pulling from {server}</source>
        <translation>Повлачење са {server}</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Пошаљи</translation>
    </message>
    <message>
        <source>Push all the same?</source>
        <translation>Ипак послати?</translation>
    </message>
    <message>
        <source>Pushing to {server}</source>
        <translation>Слање на {server}</translation>
    </message>
    <message>
        <source>Something is under way on this working copy already; wait for it to end.</source>
        <translation>На овој радној копији је нешто већ у току; сачекајте да се заврши.</translation>
    </message>
    <message>
        <source>The map&apos;s coordinate system cannot show this place.</source>
        <translation>Координатни систем карте не може да прикаже ово место.</translation>
    </message>
    <message>
        <source>There is no working copy in this project; load cameras first.</source>
        <translation>У овом пројекту нема радне копије; најпре учитајте камере.</translation>
    </message>
    <message>
        <source>This camera has no position.</source>
        <translation>Ова камера нема положај.</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>У току је…</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>assumed</source>
        <translation>претпостављено</translation>
    </message>
    <message>
        <source>from the datasheet</source>
        <translation>из техничког листа</translation>
    </message>
    <message>
        <source>mapped</source>
        <translation>мапирано</translation>
    </message>
</context>
</TS>
