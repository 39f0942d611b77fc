<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sr_Cyrl" sourcelanguage="en_US">
<context>
    <name>AboutForm</name>
    <message>
        <source>&amp;Name:</source>
        <translation>На&amp;зив:</translation>
    </message>
    <message>
        <source>Give the batch a name.</source>
        <translation>Дајте пакету назив.</translation>
    </message>
    <message>
        <source>Licenc&amp;e:</source>
        <translation>Ли&amp;ценца:</translation>
    </message>
    <message>
        <source>Na&amp;me as its makers:</source>
        <translation>Навести &amp;ауторе:</translation>
    </message>
    <message>
        <source>New cameras that name no source of their own get this one</source>
        <translation>Нове камере које не наводе свој извор добијају овај</translation>
    </message>
    <message>
        <source>On the map:</source>
        <translation>На карти:</translation>
    </message>
    <message>
        <source>S&amp;ource:</source>
        <translation>&amp;Извор:</translation>
    </message>
    <message>
        <source>Sa&amp;ve the rows that cannot be read…</source>
        <translation>Сачу&amp;вај редове који не могу да се прочитају…</translation>
    </message>
    <message>
        <source>Same camera &amp;within:</source>
        <translation>Иста ка&amp;мера до:</translation>
    </message>
    <message>
        <source>Say under which licence this comes, or that it is unknown.</source>
        <translation>Реците под којом је лиценцом ово, или да је непозната.</translation>
    </message>
    <message>
        <source>What is brought in and a camera here are taken for one where they are no farther apart</source>
        <translation>Оно што се уноси и камера овде сматрају се једном камером ако нису удаљеније од овога</translation>
    </message>
    <message>
        <source>Whom maps and exports are to name</source>
        <translation>Кога треба навести на картама и у извозу</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>сукоб</translation>
    </message>
    <message>
        <source>new</source>
        <translation>нова</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>не уноси се</translation>
    </message>
    <message>
        <source>same</source>
        <translation>иста</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>непозната</translation>
    </message>
    <message>
        <source>update</source>
        <translation>допуна</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Connections…</source>
        <translation>&amp;Везе…</translation>
    </message>
    <message>
        <source>&amp;Export changes…</source>
        <translation>И&amp;звези измене…</translation>
    </message>
    <message>
        <source>&amp;History of the selected camera…</source>
        <translation>&amp;Историја изабране камере…</translation>
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
        <source>Choose what stays where you and others changed the same</source>
        <translation>Изаберите шта остаје тамо где сте ви и други мењали исто</translation>
    </message>
    <message>
        <source>Load a camera layer from a server into a working copy</source>
        <translation>Учитај слој камера са сервера у радну копију</translation>
    </message>
    <message>
        <source>Open chan&amp;ges…</source>
        <translation>Отвори изме&amp;не…</translation>
    </message>
    <message>
        <source>Past pu&amp;shes…</source>
        <translation>Ранија с&amp;лања…</translation>
    </message>
    <message>
        <source>Resolve co&amp;nflicts…</source>
        <translation>&amp;Реши сукобе…</translation>
    </message>
    <message>
        <source>Review a file of changes that somebody exported for you</source>
        <translation>Прегледај датотеку са изменама коју је неко извезао за вас</translation>
    </message>
    <message>
        <source>Show the pending changes and send them to the server</source>
        <translation>Прикажи измене на чекању и пошаљи их на сервер</translation>
    </message>
    <message>
        <source>What was pushed so far, and reversing a push</source>
        <translation>Шта је до сада послато и како се слање поништава</translation>
    </message>
    <message>
        <source>Which servers to load cameras from</source>
        <translation>Са којих сервера се камере учитавају</translation>
    </message>
    <message>
        <source>Who changed what and when, and going back to a version</source>
        <translation>Ко је шта и када изменио и враћање на ранију верзију</translation>
    </message>
    <message>
        <source>Write the pending changes to a file for somebody who may push them</source>
        <translation>Упиши измене на чекању у датотеку за некога ко сме да их пошаље</translation>
    </message>
</context>
<context>
    <name>AddTool</name>
    <message>
        <source>Add camera</source>
        <translation>Додавање камере</translation>
    </message>
    <message>
        <source>Choose a layer of cameras in the Layers panel first.</source>
        <translation>Најпре у панелу са слојевима изаберите слој камера.</translation>
    </message>
    <message>
        <source>The map shows no place of the world there.</source>
        <translation>Карта ту не приказује ниједно место на свету.</translation>
    </message>
</context>
<context>
    <name>AimSession</name>
    <message>
        <source>Editing of the layer has begun; save or discard the edits when you are done.</source>
        <translation>Уређивање слоја је започето; када завршите, сачувајте или одбаците измене.</translation>
    </message>
    <message>
        <source>Select one or more cameras first.</source>
        <translation>Најпре изаберите једну или више камера.</translation>
    </message>
    <message>
        <source>This layer is read-only: its cameras cannot be aimed.</source>
        <translation>Овај слој је само за читање: његове камере не могу да се усмере.</translation>
    </message>
    <message>
        <source>What is typed there cannot be; correct it, or press Esc.</source>
        <translation>Уписана вредност није могућа; исправите је или притисните Esc.</translation>
    </message>
</context>
<context>
    <name>AimTool</name>
    <message>
        <source>Aim</source>
        <translation>Усмеравање</translation>
    </message>
    <message>
        <source>Choose a layer of cameras in the Layers panel first.</source>
        <translation>Најпре у панелу са слојевима изаберите слој камера.</translation>
    </message>
    <message>
        <source>Press Enter to store what is shown, or Esc to take it back.</source>
        <translation>Притисните Enter да сачувате оно што је приказано или Esc да одустанете.</translation>
    </message>
</context>
<context>
    <name>BaseList</name>
    <message>
        <source>Layers under the cameras</source>
        <translation>Слојеви испод камера</translation>
    </message>
</context>
<context>
    <name>BatchesDialog</name>
    <message>
        <source>&amp;Reverse…</source>
        <translation>&amp;Поништи…</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Пакети</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Измењене</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лиценца</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назив</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Нове</translation>
    </message>
    <message>
        <source>Nothing was brought into this working copy yet.</source>
        <translation>У ову радну копију још ништа није унето.</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Поништен</translation>
    </message>
    <message>
        <source>Reversing a batch makes new pending changes that take back what it brought in, pushed or not. You see them before. What was changed again since stays as it is unless you choose.</source>
        <translation>Поништавање пакета прави нове измене на чекању које враћају оно што је њиме унето, било да је послато или не. Претходно их видите. Оно што је у међувремену поново измењено остаје какво је, осим ако другачије изаберете.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Извор</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Када</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>непозната</translation>
    </message>
</context>
<context>
    <name>BringIn</name>
    <message numerus="yes">
        <source>%n camera(s) were read.</source>
        <translation>
            <numerusform>Прочитана је %n камера.</numerusform>
            <numerusform>Прочитане су %n камере.</numerusform>
            <numerusform>Прочитано је %n камера.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Прихвати</translation>
    </message>
    <message>
        <source>&amp;Batches…</source>
        <translation>Па&amp;кети…</translation>
    </message>
    <message>
        <source>As before already</source>
        <translation>Већ као пре</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Постаје</translation>
    </message>
    <message>
        <source>Before the batch</source>
        <translation>Пре пакета</translation>
    </message>
    <message>
        <source>Bring &amp;in…</source>
        <translation>Ун&amp;еси…</translation>
    </message>
    <message>
        <source>Bring cameras in from files or photos, after a look at what would come of it</source>
        <translation>Унеси камере из датотека или фотографија, пошто погледате шта би из тога настало</translation>
    </message>
    <message>
        <source>Bring cameras in from the photos of a folder that say where they were taken</source>
        <translation>Унеси камере из фотографија из фасцикле на којима пише где су снимљене</translation>
    </message>
    <message>
        <source>Bring in the photos of a &amp;folder…</source>
        <translation>Унеси фотографије из &amp;фасцикле…</translation>
    </message>
    <message>
        <source>Bring in: {layer}</source>
        <translation>Унос: {layer}</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Враћена</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>Унето</translation>
    </message>
    <message>
        <source>By the batch</source>
        <translation>По пакету</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Камера</translation>
    </message>
    <message>
        <source>Cannot be put back</source>
        <translation>Не може да се врати</translation>
    </message>
    <message>
        <source>Cannot be taken</source>
        <translation>Не може да се унесе</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>У међувремену измењена</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Обрисана</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Овде</translation>
    </message>
    <message>
        <source>Left out, as deleted: {count}.</source>
        <translation>Изостављено јер је обрисано: {count}.</translation>
    </message>
    <message>
        <source>Left out, as lines, areas or several points: {count}.</source>
        <translation>Изостављено јер су линије, површи или више тачака: {count}.</translation>
    </message>
    <message>
        <source>Left out, as no cameras: {count}.</source>
        <translation>Изостављено јер нису камере: {count}.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Нова</translation>
    </message>
    <message>
        <source>Not read in full, look below: {count}.</source>
        <translation>Није прочитано у целости, погледајте доле: {count}.</translation>
    </message>
    <message>
        <source>Not taken, as no fields of cameras: {names}.</source>
        <translation>Није унето јер нису поља камера: {names}.</translation>
    </message>
    <message>
        <source>Nothing is taken yet: look at the map. What is ticked becomes pending in your working copy when you press Accept, as one batch that can be taken back. Where a camera here says something else, what is here stays unless you choose.</source>
        <translation>Још ништа није унето: погледајте карту. Оно што је означено прелази на чекање у вашој радној копији када притиснете „Прихвати“, као један пакет који може да се поништи. Где камера овде каже нешто друго, остаје оно што је овде, осим ако другачије изаберете.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Враћа се</translation>
    </message>
    <message>
        <source>Re&amp;verse</source>
        <translation>&amp;Поништи</translation>
    </message>
    <message>
        <source>Reverse the batch: {name}</source>
        <translation>Поништавање пакета: {name}</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>Исто као</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Уклања се</translation>
    </message>
    <message>
        <source>Update of</source>
        <translation>Допуна за</translation>
    </message>
    <message>
        <source>Update of, in conflict</source>
        <translation>Допуна у сукобу за</translation>
    </message>
    <message>
        <source>What is ticked is put back as it was before the batch, as pending changes that you review and push like any others. What was changed again since stays unless you choose.</source>
        <translation>Оно што је означено враћа се на стање пре пакета, као измене на чекању које прегледате и шаљете као и све друге. Оно што је у међувремену поново измењено остаје, осим ако другачије изаберете.</translation>
    </message>
    <message>
        <source>What was brought in so far, and taking a batch back</source>
        <translation>Шта је до сада унето, и поништавање пакета</translation>
    </message>
    <message>
        <source>put where the photo was taken, as it says no heading from true north</source>
        <translation>стављена тамо где је фотографија снимљена, јер на њој не пише смер од правог севера</translation>
    </message>
    <message>
        <source>put {distance} m in front of whoever took the photo, which is assumed</source>
        <translation>стављена {distance} m испред онога ко је снимио фотографију, што је претпоставка</translation>
    </message>
    <message>
        <source>{file}, no. {number}</source>
        <translation>{file}, бр. {number}</translation>
    </message>
</context>
<context>
    <name>BringingIn</name>
    <message>
        <source>All files</source>
        <translation>Све датотеке</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Унос</translation>
    </message>
    <message>
        <source>Bring in the photos of a folder</source>
        <translation>Унос фотографија из фасцикле</translation>
    </message>
    <message>
        <source>Cameras in files, and photos</source>
        <translation>Камере у датотекама и фотографије</translation>
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
    <name>CameraActions</name>
    <message>
        <source>&amp;Aim</source>
        <translation>У&amp;смери</translation>
    </message>
    <message>
        <source>&amp;Flip by 180°</source>
        <translation>&amp;Окрени за 180°</translation>
    </message>
    <message>
        <source>&amp;Move by metres</source>
        <translation>&amp;Помери за метре</translation>
    </message>
    <message>
        <source>&amp;Who sees this place?</source>
        <translation>&amp;Ко види ово место?</translation>
    </message>
    <message>
        <source>&amp;Widen by 5°</source>
        <translation>Пр&amp;ошири за 5°</translation>
    </message>
    <message>
        <source>A&amp;long the nearest wall or street</source>
        <translation>Д&amp;уж најближег зида или улице</translation>
    </message>
    <message>
        <source>Add a &amp;view</source>
        <translation>Додај по&amp;глед</translation>
    </message>
    <message>
        <source>Add ca&amp;mera</source>
        <translation>Додај ка&amp;меру</translation>
    </message>
    <message>
        <source>Aim at a &amp;place</source>
        <translation>Усмери на &amp;место</translation>
    </message>
    <message>
        <source>Camera &amp;numbers</source>
        <translation>&amp;Бројеви камера</translation>
    </message>
    <message>
        <source>Click on a place: the cameras whose field of view it lies in</source>
        <translation>Кликните на место: камере у чијем се видном пољу оно налази</translation>
    </message>
    <message>
        <source>Click on the place that the selected cameras look at</source>
        <translation>Кликните на место у које изабране камере гледају</translation>
    </message>
    <message>
        <source>Click where a further view of the camera looks</source>
        <translation>Кликните онамо куда гледа још један поглед камере</translation>
    </message>
    <message>
        <source>Close the angle of the selected cameras, or of a view</source>
        <translation>Сузи угао изабраних камера или једног погледа</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Уреди</translation>
    </message>
    <message>
        <source>For the selected cameras</source>
        <translation>За изабране камере</translation>
    </message>
    <message>
        <source>Go on to the next view of the camera</source>
        <translation>Пређи на следећи поглед камере</translation>
    </message>
    <message>
        <source>Hiljade Kamera: cameras</source>
        <translation>Hiljade Kamera: камере</translation>
    </message>
    <message>
        <source>Na&amp;rrow by 5°</source>
        <translation>Су&amp;зи за 5°</translation>
    </message>
    <message>
        <source>Ne&amp;xt view</source>
        <translation>С&amp;ледећи поглед</translation>
    </message>
    <message>
        <source>Open the angle of the selected cameras, or of a view</source>
        <translation>Прошири угао изабраних камера или једног погледа</translation>
    </message>
    <message>
        <source>Press on a camera and drag to where it looks; click on one to select it and take hold of its handles; Shift snaps to 15°, Alt to walls and streets, digits say exact values</source>
        <translation>Притисните на камеру и превуците онамо куда гледа; кликните на камеру да је изаберете и ухватите њене ручице; Shift заокружује на 15°, Alt прати зидове и улице, цифре задају тачне вредности</translation>
    </message>
    <message>
        <source>Press where the camera stands, drag to where it looks, release</source>
        <translation>Притисните где камера стоји, превуците онамо куда гледа и пустите</translation>
    </message>
    <message>
        <source>Reach 5 m &amp;nearer</source>
        <translation>Домет 5 m &amp;краћи</translation>
    </message>
    <message>
        <source>Reach 5 m f&amp;arther</source>
        <translation>Домет 5 m &amp;дужи</translation>
    </message>
    <message>
        <source>Remove the vie&amp;w</source>
        <translation>У&amp;клони поглед</translation>
    </message>
    <message>
        <source>Remove the view whose handles are filled</source>
        <translation>Уклони поглед чије су ручице обојене</translation>
    </message>
    <message>
        <source>Show the panel in which the selected cameras are edited by numbers</source>
        <translation>Прикажи панел у којем се изабране камере уређују бројевима</translation>
    </message>
    <message>
        <source>Turn &amp;left by 1°</source>
        <translation>Окрени у&amp;лево за 1°</translation>
    </message>
    <message>
        <source>Turn &amp;right by 1°</source>
        <translation>Окрени у&amp;десно за 1°</translation>
    </message>
    <message>
        <source>Turn the selected cameras along the wall or street nearest to each, the way that is nearer</source>
        <translation>Окрени изабране камере дуж зида или улице најближе свакој од њих, на ближу страну</translation>
    </message>
    <message>
        <source>Turn the selected cameras clockwise</source>
        <translation>Окрени изабране камере у смеру казаљке на сату</translation>
    </message>
    <message>
        <source>Turn the selected cameras counter-clockwise</source>
        <translation>Окрени изабране камере супротно од казаљке на сату</translation>
    </message>
    <message>
        <source>Turn the selected cameras the opposite way</source>
        <translation>Окрени изабране камере на супротну страну</translation>
    </message>
    <message>
        <source>Type how far the selected cameras move, Tab, which way</source>
        <translation>Упишите колико се изабране камере померају, Таб, па куда</translation>
    </message>
    <message>
        <source>What can be done to the selected cameras</source>
        <translation>Шта може да се уради са изабраним камерама</translation>
    </message>
</context>
<context>
    <name>CameraDock</name>
    <message>
        <source>Cameras</source>
        <translation>Камере</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Нове</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Изабране</translation>
    </message>
    <message>
        <source>Who sees</source>
        <translation>Ко види</translation>
    </message>
</context>
<context>
    <name>CameraSearch</name>
    <message>
        <source>Camera {id}</source>
        <translation>Камера {id}</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Камере</translation>
    </message>
    <message>
        <source>Cameras of the open working copies, by id, name, operator, address or note</source>
        <translation>Камере отворених радних копија, по ознаци, називу, оператеру, адреси или напомени</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message numerus="yes">
        <source>%n camera(s) say it already.</source>
        <translation>
            <numerusform>%n камера то већ каже.</numerusform>
            <numerusform>%n камере то већ кажу.</numerusform>
            <numerusform>%n камера то већ каже.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stay as they are: {reason} ({names})</source>
        <translation>
            <numerusform>%n камера остаје каква је: {reason} ({names})</numerusform>
            <numerusform>%n камере остају какве су: {reason} ({names})</numerusform>
            <numerusform>%n камера остаје какве су: {reason} ({names})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) stay in the script that they are in: {words}</source>
        <translation>
            <numerusform>%n реч остаје у писму у којем је: {words}</numerusform>
            <numerusform>%n речи остају у писму у којем су: {words}</numerusform>
            <numerusform>%n речи остаје у писму у којем су: {words}</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>Про&amp;мени</translation>
    </message>
    <message>
        <source>Change many cameras: {layer}</source>
        <translation>Промена више камера: {layer}</translation>
    </message>
    <message>
        <source>Counting values</source>
        <translation>Броје се вредности</translation>
    </message>
    <message>
        <source>Looking what would be changed</source>
        <translation>Гледа се шта би се променило</translation>
    </message>
    <message>
        <source>Looking what would be changed…</source>
        <translation>Гледа се шта би се променило…</translation>
    </message>
    <message>
        <source>This is one step to undo, and becomes public only with a push.</source>
        <translation>Ово је један корак за опозив, и постаје јавно тек слањем.</translation>
    </message>
    <message numerus="yes">
        <source>To be changed: %n camera(s).</source>
        <translation>
            <numerusform>За промену: %n камера.</numerusform>
            <numerusform>За промену: %n камере.</numerusform>
            <numerusform>За промену: %n камера.</numerusform>
        </translation>
    </message>
    <message>
        <source>What would be changed</source>
        <translation>Шта би се променило</translation>
    </message>
</context>
<context>
    <name>ChangeForm</name>
    <message numerus="yes">
        <source>%n selected camera(s)</source>
        <translation>
            <numerusform>%n изабрана камера</numerusform>
            <numerusform>%n изабране камере</numerusform>
            <numerusform>%n изабраних камера</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Action</source>
        <translation>&amp;Радња</translation>
    </message>
    <message>
        <source>&amp;Cameras</source>
        <translation>&amp;Камере</translation>
    </message>
    <message>
        <source>&amp;Expression</source>
        <translation>&amp;Израз</translation>
    </message>
    <message>
        <source>&amp;Field</source>
        <translation>&amp;Поље</translation>
    </message>
    <message>
        <source>&amp;Key of the tag</source>
        <translation>К&amp;ључ ознаке</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Вредност</translation>
    </message>
    <message numerus="yes">
        <source>All %n camera(s)</source>
        <translation>
            <numerusform>Сва %n камера</numerusform>
            <numerusform>Све %n камере</numerusform>
            <numerusform>Свих %n камера</numerusform>
        </translation>
    </message>
    <message>
        <source>Another tag…</source>
        <translation>Друга ознака…</translation>
    </message>
    <message>
        <source>Fi&amp;nd</source>
        <translation>&amp;Нађи</translation>
    </message>
    <message>
        <source>It is a regular e&amp;xpression</source>
        <translation>То је регуларни и&amp;зраз</translation>
    </message>
    <message>
        <source>Only those for &amp;which</source>
        <translation>&amp;Само оне за које важи</translation>
    </message>
</context>
<context>
    <name>ChangingMany</name>
    <message numerus="yes">
        <source>%n camera(s) changed. Save the edits, then review and push them.</source>
        <translation>
            <numerusform>%n камера промењена. Сачувајте измене, па их прегледајте и пошаљите.</numerusform>
            <numerusform>%n камере промењене. Сачувајте измене, па их прегледајте и пошаљите.</numerusform>
            <numerusform>%n камера промењено. Сачувајте измене, па их прегледајте и пошаљите.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) were edited since you looked, and stay as they are: {names}</source>
        <translation>
            <numerusform>%n камера је мењана откад сте погледали, и остаје каква је: {names}</numerusform>
            <numerusform>%n камере су мењане откад сте погледали, и остају какве су: {names}</numerusform>
            <numerusform>%n камера је мењано откад сте погледали, и остаје какве су: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n camera(s)</source>
        <translation>
            <numerusform>Промена %n камере</numerusform>
            <numerusform>Промена %n камере</numerusform>
            <numerusform>Промена %n камера</numerusform>
        </translation>
    </message>
    <message>
        <source>Change &amp;many cameras…</source>
        <translation>Промени &amp;више камера…</translation>
    </message>
    <message>
        <source>Change one field of many cameras at once, after a look at what would come of it</source>
        <translation>Промени једно поље многих камера одједном, након погледа на то шта би из тога произашло</translation>
    </message>
    <message>
        <source>Choose a layer of cameras in the Layers panel first.</source>
        <translation>Прво изаберите слој камера у панелу Слојеви.</translation>
    </message>
</context>
<context>
    <name>CheckActions</name>
    <message>
        <source>Chec&amp;ks</source>
        <translation>Про&amp;вере</translation>
    </message>
    <message>
        <source>Find what is wrong with the cameras, and put it right</source>
        <translation>Нађи шта није у реду са камерама и исправи то</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Следећи налаз</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Претходни налаз</translation>
    </message>
    <message>
        <source>{name}, of those that the dock Checks lists</source>
        <translation>{name}, од оних које наводи панел Провере</translation>
    </message>
</context>
<context>
    <name>CheckOptionsDialog</name>
    <message>
        <source>&amp;Area of the layer</source>
        <translation>По&amp;дручје слоја</translation>
    </message>
    <message>
        <source>&amp;Buildings</source>
        <translation>&amp;Зграде</translation>
    </message>
    <message>
        <source>&amp;Duplicates stand within</source>
        <translation>&amp;Дупликати стоје унутар</translation>
    </message>
    <message>
        <source>&amp;Pictures on the hosts that you allowed for good</source>
        <translation>&amp;Слике на серверима које сте трајно дозволили</translation>
    </message>
    <message>
        <source>&amp;Streets</source>
        <translation>&amp;Улице</translation>
    </message>
    <message>
        <source>&amp;Water</source>
        <translation>&amp;Вода</translation>
    </message>
    <message>
        <source>A camera &amp;moves at most</source>
        <translation>Камера се &amp;помера највише</translation>
    </message>
    <message>
        <source>A check is old &amp;after</source>
        <translation>Провера је стара п&amp;осле</translation>
    </message>
    <message>
        <source>Ask these hosts whether the pictures are still there; this takes its time</source>
        <translation>Пита те сервере да ли су слике још тамо; то потраје</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Rules:</source>
        <translation>Правила:</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>Шта се проверава</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дана</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message numerus="yes">
        <source>%n camera(s) fixed. Save the edits, then review and push them.</source>
        <translation>
            <numerusform>Исправљена је %n камера. Сачувајте измене, па их прегледајте и пошаљите.</numerusform>
            <numerusform>Исправљене су %n камере. Сачувајте измене, па их прегледајте и пошаљите.</numerusform>
            <numerusform>Исправљено је %n камера. Сачувајте измене, па их прегледајте и пошаљите.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) were looked at.</source>
        <translation>
            <numerusform>Прегледана је %n камера.</numerusform>
            <numerusform>Прегледане су %n камере.</numerusform>
            <numerusform>Прегледано је %n камера.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking cameras</source>
        <translation>Провера камера</translation>
    </message>
    <message>
        <source>Checking {layer}</source>
        <translation>Провера: {layer}</translation>
    </message>
    <message>
        <source>Choose a layer of cameras in the Layers panel first.</source>
        <translation>Прво изаберите слој камера у панелу Слојеви.</translation>
    </message>
    <message>
        <source>Choose a layer of cameras, then check it. Nothing is changed by checking.</source>
        <translation>Изаберите слој камера па га проверите. Провера ништа не мења.</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n camera(s)</source>
        <translation>
            <numerusform>Исправљање %n камере</numerusform>
            <numerusform>Исправљање %n камере</numerusform>
            <numerusform>Исправљање %n камера</numerusform>
        </translation>
    </message>
    <message>
        <source>For what is selected nobody but a person knows the fix.</source>
        <translation>Исправку изабраног зна само човек.</translation>
    </message>
    <message>
        <source>Merge two records</source>
        <translation>Спајање два записа</translation>
    </message>
    <message>
        <source>Merged. Save the edits, then review and push them.</source>
        <translation>Спојено. Сачувајте измене, па их прегледајте и пошаљите.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ништа није нађено.</translation>
    </message>
    <message>
        <source>Nothing was merged: the layer does not take {field}.</source>
        <translation>Ништа није спојено: слој не прима {field}.</translation>
    </message>
    <message>
        <source>Save the edits first: a camera that is not saved yet can&apos;t be marked.</source>
        <translation>Прво сачувајте измене: камера која још није сачувана не може да се обележи.</translation>
    </message>
    <message>
        <source>The cameras were edited since they were checked; they are checked again first.</source>
        <translation>Камере су мењане после провере; прво се поново проверавају.</translation>
    </message>
    <message>
        <source>There are no findings: open the dock Checks and check the cameras.</source>
        <translation>Нема налаза: отворите панел Провере и проверите камере.</translation>
    </message>
    <message>
        <source>This camera is not on the map.</source>
        <translation>Ове камере нема на мапи.</translation>
    </message>
    <message>
        <source>{layer} was edited since: check again to see what is left.</source>
        <translation>{layer}: слој је у међувремену мењан; проверите поново да видите шта је остало.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>A dome sees all round: “{value}” is taken for where it usually looks.</source>
        <translation>Купола види унаоколо: „{value}“ се узима као смер у ком обично гледа.</translation>
    </message>
    <message>
        <source>A reach of {value} m is none that is drawn.</source>
        <translation>Домет од {value} m није домет који се црта.</translation>
    </message>
    <message>
        <source>A tilt of {value}° is neither down nor up.</source>
        <translation>Нагиб од {value}° није ни надоле ни нагоре.</translation>
    </message>
    <message>
        <source>Broken letters</source>
        <translation>Покварена слова</translation>
    </message>
    <message>
        <source>Checked in the future</source>
        <translation>Проверено у будућности</translation>
    </message>
    <message>
        <source>Cyrillic and Latin in one word</source>
        <translation>Ћирилица и латиница у једној речи</translation>
    </message>
    <message>
        <source>Date that can&apos;t be read</source>
        <translation>Датум који не може да се прочита</translation>
    </message>
    <message>
        <source>Decimals of its position: {decimals}. It may be {metres} m off.</source>
        <translation>Број децимала њеног положаја: {decimals}. Може да одступа {metres} m.</translation>
    </message>
    <message>
        <source>Direction beyond 360°</source>
        <translation>Смер преко 360°</translation>
    </message>
    <message>
        <source>Direction of 0 that may mean unknown</source>
        <translation>Смер 0 који можда значи непознато</translation>
    </message>
    <message>
        <source>Direction of a dome</source>
        <translation>Смер куполе</translation>
    </message>
    <message>
        <source>Height out of range</source>
        <translation>Висина ван опсега</translation>
    </message>
    <message>
        <source>In water</source>
        <translation>У води</translation>
    </message>
    <message>
        <source>Inside a building</source>
        <translation>У згради</translation>
    </message>
    <message>
        <source>It is said to have been checked on {value}, which is yet to come.</source>
        <translation>Пише да је проверена {value}, а тај дан тек долази.</translation>
    </message>
    <message>
        <source>It is to watch traffic, and the nearest street is more than {metres} m away.</source>
        <translation>Треба да надзире саобраћај, а најближа улица је даља од {metres} m.</translation>
    </message>
    <message>
        <source>It stands alone at latitude {lat}, longitude {lon}; swapped, it would be among the others.</source>
        <translation>Стоји сама на географској ширини {lat}, дужини {lon}; кад би се замениле, била би међу осталима.</translation>
    </message>
    <message>
        <source>It stands at 0° N 0° E, in the Gulf of Guinea.</source>
        <translation>Стоји на 0° N 0° Е, у Гвинејском заливу.</translation>
    </message>
    <message>
        <source>It stands in water.</source>
        <translation>Стоји у води.</translation>
    </message>
    <message>
        <source>It stands nowhere on earth.</source>
        <translation>Не стоји нигде на земљи.</translation>
    </message>
    <message>
        <source>It stands outside the area of the layer.</source>
        <translation>Стоји ван подручја слоја.</translation>
    </message>
    <message>
        <source>It stands {metres} m inside a building, and is not said to be indoors.</source>
        <translation>Стоји {metres} m унутар зграде, а не пише да је у затвореном.</translation>
    </message>
    <message>
        <source>It was last checked on {value}, more than {days} days ago.</source>
        <translation>Последњи пут је проверена {value}, пре више од {days} дана.</translation>
    </message>
    <message>
        <source>It was moved {metres} m since the server last gave it.</source>
        <translation>Померена је {metres} m откако ју је сервер последњи пут дао.</translation>
    </message>
    <message>
        <source>Latitude and longitude swapped</source>
        <translation>Замењене ширина и дужина</translation>
    </message>
    <message>
        <source>Likely duplicate</source>
        <translation>Вероватан дупликат</translation>
    </message>
    <message>
        <source>Link to no picture</source>
        <translation>Веза која не води до слике</translation>
    </message>
    <message>
        <source>Moved far</source>
        <translation>Померено далеко</translation>
    </message>
    <message>
        <source>Nearly a usual value</source>
        <translation>Скоро уобичајена вредност</translation>
    </message>
    <message>
        <source>Negative direction</source>
        <translation>Негативан смер</translation>
    </message>
    <message>
        <source>No camera type</source>
        <translation>Без врсте камере</translation>
    </message>
    <message>
        <source>No operator</source>
        <translation>Без оператера</translation>
    </message>
    <message>
        <source>No position</source>
        <translation>Без положаја</translation>
    </message>
    <message>
        <source>Nobody said what type of camera it is.</source>
        <translation>Нико није рекао које је врсте ова камера.</translation>
    </message>
    <message>
        <source>Nobody said who operates it.</source>
        <translation>Нико није рекао ко је користи.</translation>
    </message>
    <message>
        <source>Not checked for long</source>
        <translation>Одавно непроверено</translation>
    </message>
    <message>
        <source>Number that can&apos;t be read</source>
        <translation>Број који не може да се прочита</translation>
    </message>
    <message>
        <source>On traffic, far from a street</source>
        <translation>За саобраћај, далеко од улице</translation>
    </message>
    <message>
        <source>Opening angle of 0</source>
        <translation>Угао видног поља 0</translation>
    </message>
    <message>
        <source>Other tags unreadable</source>
        <translation>Остале ознаке нечитљиве</translation>
    </message>
    <message>
        <source>Outside the area</source>
        <translation>Ван подручја</translation>
    </message>
    <message>
        <source>Picture that is not there</source>
        <translation>Слика које нема</translation>
    </message>
    <message>
        <source>Position 0, 0</source>
        <translation>Положај 0, 0</translation>
    </message>
    <message>
        <source>Position given roughly</source>
        <translation>Положај дат отприлике</translation>
    </message>
    <message>
        <source>Probably wrong</source>
        <translation>Вероватно погрешно</translation>
    </message>
    <message>
        <source>Range of a panning camera</source>
        <translation>Опсег покретне камере</translation>
    </message>
    <message>
        <source>Reach out of range</source>
        <translation>Домет ван опсега</translation>
    </message>
    <message>
        <source>Several on one point</source>
        <translation>Више њих на једној тачки</translation>
    </message>
    <message>
        <source>Spelt in several ways</source>
        <translation>Писано на више начина</translation>
    </message>
    <message>
        <source>Stray blanks</source>
        <translation>Залутали размаци</translation>
    </message>
    <message>
        <source>Text that a spreadsheet would run</source>
        <translation>Текст који би табела извршила</translation>
    </message>
    <message>
        <source>The field with the other tags holds no JSON object: it can&apos;t be sent.</source>
        <translation>Поље са осталим ознакама не садржи JSON објекат: не може да се пошаље.</translation>
    </message>
    <message>
        <source>There is no picture at {address}: {reason}</source>
        <translation>На адреси {address} нема слике: {reason}</translation>
    </message>
    <message>
        <source>Tilt out of range</source>
        <translation>Нагиб ван опсега</translation>
    </message>
    <message>
        <source>Two directions that disagree</source>
        <translation>Два смера која се не слажу</translation>
    </message>
    <message>
        <source>Unknown, in words</source>
        <translation>Непознато, речима</translation>
    </message>
    <message>
        <source>Unreadable direction</source>
        <translation>Нечитљив смер</translation>
    </message>
    <message>
        <source>Unusual value</source>
        <translation>Неуобичајена вредност</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Вреди погледати</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Погрешно</translation>
    </message>
    <message>
        <source>camera:direction says “{value}”, direction says “{other}”.</source>
        <translation>camera:direction каже „{value}“, direction каже „{other}“.</translation>
    </message>
    <message>
        <source>{count} records stand at exactly this point.</source>
        <translation>Број записа тачно на овој тачки: {count}.</translation>
    </message>
    <message>
        <source>{name} stands {metres} m away, and seems to be the same camera.</source>
        <translation>{name} стоји на {metres} m одавде и изгледа да је иста камера.</translation>
    </message>
    <message>
        <source>{value} m is no height at which a camera hangs.</source>
        <translation>{value} m није висина на којој виси камера.</translation>
    </message>
    <message>
        <source>{zeros} of {count} records with the source “{source}” say 0: does it write that for unknown?</source>
        <translation>Са извором „{source}“, {zeros} од {count} записа каже 0: пише ли он то кад је непознато?</translation>
    </message>
    <message>
        <source>“{value}” begins where it ends: it is read as all round.</source>
        <translation>„{value}“ почиње где се и завршава: чита се као унаоколо.</translation>
    </message>
    <message>
        <source>“{value}” can&apos;t be read as a direction.</source>
        <translation>„{value}“ не може да се прочита као смер.</translation>
    </message>
    <message>
        <source>“{value}” goes beyond 360°.</source>
        <translation>„{value}“ прелази 360°.</translation>
    </message>
    <message>
        <source>“{value}” has a minus: it is read as 360° more.</source>
        <translation>„{value}“ има минус: чита се као 360° више.</translation>
    </message>
    <message>
        <source>“{value}” has blanks or invisible letters where none belong.</source>
        <translation>„{value}“ има размаке или невидљива слова где им није место.</translation>
    </message>
    <message>
        <source>“{value}” is nearly “{meant}”.</source>
        <translation>„{value}“ је скоро „{meant}“.</translation>
    </message>
    <message>
        <source>“{value}” is no address that a picture could be at.</source>
        <translation>„{value}“ није адреса на којој би могла бити слика.</translation>
    </message>
    <message>
        <source>“{value}” is no date as year, month and day (2025-12-31).</source>
        <translation>„{value}“ није датум као година, месец и дан (2025-12-31).</translation>
    </message>
    <message>
        <source>“{value}” is no plain number: it is kept, and shown as unknown.</source>
        <translation>„{value}“ није обичан број: чува се, а приказује као непознато.</translation>
    </message>
    <message>
        <source>“{value}” is none of the usual values.</source>
        <translation>„{value}“ није једна од уобичајених вредности.</translation>
    </message>
    <message>
        <source>“{value}” is run as a formula by a spreadsheet that opens an export.</source>
        <translation>Програм за табеле који отвори извоз извршава „{value}“ као формулу.</translation>
    </message>
    <message>
        <source>“{value}” is taken for how far this camera turns, not for how wide it sees.</source>
        <translation>„{value}“ се узима као опсег у ком се камера окреће, а не као ширина видног поља.</translation>
    </message>
    <message>
        <source>“{value}” is written “{usual}” on {count} records.</source>
        <translation>„{value}“ се другде пише „{usual}“ (број записа: {count}).</translation>
    </message>
    <message>
        <source>“{value}” says that nothing is known: an empty field says it better.</source>
        <translation>„{value}“ каже да се ништа не зна: празно поље то каже боље.</translation>
    </message>
    <message>
        <source>“{value}” was read with the wrong encoding.</source>
        <translation>„{value}“ је прочитано у погрешном кодирању.</translation>
    </message>
    <message>
        <source>“{word}” has letters of both scripts that look alike: a search for it finds nothing.</source>
        <translation>„{word}“ има слова оба писма која изгледају исто: претрага га не налази.</translation>
    </message>
</context>
<context>
    <name>ChecksDock</name>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Провери</translation>
    </message>
    <message>
        <source>&amp;Fix…</source>
        <translation>&amp;Исправи…</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>&amp;Спој…</translation>
    </message>
    <message>
        <source>&amp;Options…</source>
        <translation>&amp;Опције…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Провере</translation>
    </message>
    <message>
        <source>F&amp;ine as it is</source>
        <translation>&amp;У реду је овако</translation>
    </message>
    <message>
        <source>Fix all of this rule…</source>
        <translation>Исправи све по овом правилу…</translation>
    </message>
    <message>
        <source>Fix what is selected; every field is shown before and after first</source>
        <translation>Исправи изабрано; прво се за свако поље види шта је било и шта ће бити</translation>
    </message>
    <message>
        <source>Make one record of two that are the same camera, field by field</source>
        <translation>Направи један запис од два која су иста камера, поље по поље</translation>
    </message>
    <message>
        <source>Not f&amp;ine after all</source>
        <translation>Ипак није &amp;у реду</translation>
    </message>
    <message>
        <source>Say that what is selected is right; it is not listed any more</source>
        <translation>Реци да је изабрано исправно; више се не наводи</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Покажи на мапи</translation>
    </message>
</context>
<context>
    <name>ColumnsTable</name>
    <message>
        <source>(not taken)</source>
        <translation>(не узима се)</translation>
    </message>
    <message>
        <source>(position)</source>
        <translation>(положај)</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Колона</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Колоне табеле</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поље</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Прве вредности</translation>
    </message>
    <message>
        <source>Other tags (JSON)</source>
        <translation>Остале ознаке (JSON)</translation>
    </message>
    <message>
        <source>Tag “{key}”</source>
        <translation>Ознака „{key}“</translation>
    </message>
</context>
<context>
    <name>ConflictFields</name>
    <message>
        <source>&amp;Leave open</source>
        <translation>Остави &amp;отворено</translation>
    </message>
    <message>
        <source>&amp;Mine</source>
        <translation>&amp;Моје</translation>
    </message>
    <message>
        <source>&amp;Theirs</source>
        <translation>&amp;Њихово</translation>
    </message>
    <message>
        <source>Fields in conflict</source>
        <translation>Поља у сукобу</translation>
    </message>
    <message>
        <source>For the chosen fields, what the server has stays (key T)</source>
        <translation>За изабрана поља остаје оно што има сервер (тастер N)</translation>
    </message>
    <message>
        <source>For the chosen fields, what you have stays (key M)</source>
        <translation>За изабрана поља остаје оно што имате ви (тастер M)</translation>
    </message>
    <message>
        <source>M</source>
        <comment>key for mine</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>Neither: a value of your own (key F2)</source>
        <translation>Ни једно ни друго: ваша нова вредност (тастер F2)</translation>
    </message>
    <message>
        <source>Neither: click on the map where the camera stands</source>
        <translation>Ни једно ни друго: кликните на карти где камера стоји</translation>
    </message>
    <message>
        <source>Pic&amp;k on the map…</source>
        <translation>Изабери на &amp;карти…</translation>
    </message>
    <message>
        <source>T</source>
        <comment>key for theirs</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>T&amp;ype a value…</source>
        <translation>&amp;Упиши вредност…</translation>
    </message>
    <message>
        <source>Take the choice back; the field stays in conflict (key Delete)</source>
        <translation>Повуци избор; поље остаје у сукобу (тастер Delete)</translation>
    </message>
    <message>
        <source>leave open</source>
        <translation>остављено отворено</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>моје</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>њихово</translation>
    </message>
</context>
<context>
    <name>ConflictOverlay</name>
    <message>
        <source>Base</source>
        <translation>Основа</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Моје</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Њихово</translation>
    </message>
</context>
<context>
    <name>ConflictRecords</name>
    <message>
        <source>&amp;All mine</source>
        <translation>&amp;Све моје</translation>
    </message>
    <message>
        <source>All t&amp;heirs</source>
        <translation>С&amp;ве њихово</translation>
    </message>
    <message>
        <source>For every field of the selected records, what the server has stays</source>
        <translation>За сва поља изабраних записа остаје оно што има сервер</translation>
    </message>
    <message>
        <source>For every field of the selected records, what you have stays</source>
        <translation>За сва поља изабраних записа остаје оно што имате ви</translation>
    </message>
    <message>
        <source>M</source>
        <comment>key for mine</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>Records in conflict</source>
        <translation>Записи у сукобу</translation>
    </message>
    <message>
        <source>Search in the conflicts</source>
        <translation>Претрага сукоба</translation>
    </message>
    <message>
        <source>T</source>
        <comment>key for theirs</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>all mine</source>
        <translation>све моје</translation>
    </message>
    <message>
        <source>all theirs</source>
        <translation>све њихово</translation>
    </message>
</context>
<context>
    <name>ConflictTexts</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n поље</numerusform>
            <numerusform>%n поља</numerusform>
            <numerusform>%n поља</numerusform>
        </translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(празно)</translation>
    </message>
    <message>
        <source>Camera {fid}</source>
        <translation>Камера {fid}</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Моје</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Њихово</translation>
    </message>
    <message>
        <source>They deleted it</source>
        <translation>Обрисали други</translation>
    </message>
    <message>
        <source>You and somebody else changed the same. The server does not say who, or when.</source>
        <translation>Ви и неко други сте мењали исто. Сервер не каже ни ко ни када.</translation>
    </message>
    <message>
        <source>You and somebody else changed the same; on the server: {author}.</source>
        <translation>Ви и неко други сте мењали исто; на серверу: {author}.</translation>
    </message>
    <message>
        <source>You changed this camera; on the server it was deleted ({author}).</source>
        <translation>Ви сте ову камеру изменили; на серверу је обрисана ({author}).</translation>
    </message>
    <message>
        <source>You changed this camera; on the server it was deleted.</source>
        <translation>Ви сте ову камеру изменили; на серверу је обрисана.</translation>
    </message>
    <message>
        <source>You deleted it</source>
        <translation>Обрисали ви</translation>
    </message>
    <message>
        <source>You deleted this camera; on the server it was changed ({author}).</source>
        <translation>Ви сте ову камеру обрисали; на серверу је измењена ({author}).</translation>
    </message>
    <message>
        <source>You deleted this camera; on the server it was changed.</source>
        <translation>Ви сте ову камеру обрисали; на серверу је измењена.</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>{who}</translation>
    </message>
    <message>
        <source>by {who}, {when}</source>
        <translation>{who}, {when}</translation>
    </message>
    <message>
        <source>“Mine” deletes it for everyone, “Theirs” brings it back as it is there.</source>
        <translation>„Моје“ је брише за све, „Њихово“ је враћа онакву каква је тамо.</translation>
    </message>
    <message>
        <source>“Mine” puts it back on the server, “Theirs” deletes it here too.</source>
        <translation>„Моје“ је враћа на сервер, „Њихово“ је брише и овде.</translation>
    </message>
</context>
<context>
    <name>ConflictsWindow</name>
    <message>
        <source>; in part, and therefore left as they are: {partly}</source>
        <translation>; делимично, па остају какви су: {partly}</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>&amp;Примени</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Сукоби</translation>
    </message>
    <message>
        <source>Conflicts: {layer}</source>
        <translation>Сукоби: {layer}</translation>
    </message>
    <message>
        <source>Decided: {decided} of {all}</source>
        <translation>Одлучено: {decided} од {all}</translation>
    </message>
    <message>
        <source>Forget the choices</source>
        <translation>Одбаци изборе</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Понови</translation>
    </message>
    <message>
        <source>Redo: {what} ({keys})</source>
        <translation>Понови: {what} ({keys})</translation>
    </message>
    <message>
        <source>There are no conflicts in this working copy.</source>
        <translation>У овој радној копији нема сукоба.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Опозови</translation>
    </message>
    <message>
        <source>Undo: {what} ({keys})</source>
        <translation>Опозови: {what} ({keys})</translation>
    </message>
    <message>
        <source>You and others changed the same. Choose for each field what stays: “mine” is what you have here, “theirs” what the server has. Nothing happens until you press Apply; what is left open stays a conflict.</source>
        <translation>Ви и други сте мењали исто. За свако поље изаберите шта остаје: „моје“ је оно што имате овде, а „њихово“ оно што има сервер. Ништа се не догађа док не притиснете „Примени“; оно што остане отворено и даље је сукоб.</translation>
    </message>
    <message>
        <source>Your choices are not applied yet. Close the window and forget them?</source>
        <translation>Ваши избори још нису примењени. Затворити прозор и одбацити их?</translation>
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
        <source>Edit link of {address}</source>
        <translation>Веза за уређивање на {address}</translation>
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
        <source>Paste the address of a map, press “Layers…” and choose a layer of it.</source>
        <translation>Налепите адресу карте, притисните „Слојеви…“ и изаберите неки њен слој.</translation>
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
        <source>The secret edit link was taken out of the address and not kept; paste it again to use it.</source>
        <translation>Тајни део за уређивање издвојен је из адресе и није сачуван; налепите везу поново да бисте је користили.</translation>
    </message>
    <message>
        <source>The secret edit link was taken out of the address. It is kept in QGIS&apos;s authentication database, like a password.</source>
        <translation>Тајни део за уређивање издвојен је из адресе. Чува се у бази за аутентификацију QGIS-а, као лозинка.</translation>
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
        <source>Looking for layers</source>
        <translation>Тражење слојева</translation>
    </message>
    <message>
        <source>Reading some records</source>
        <translation>Читање неколико записа</translation>
    </message>
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
    <name>DecisionBar</name>
    <message>
        <source>&amp;Not the same ({key})</source>
        <translation>&amp;Није иста ({key})</translation>
    </message>
    <message>
        <source>&amp;Same camera ({key})</source>
        <translation>&amp;Иста камера ({key})</translation>
    </message>
    <message>
        <source>&amp;Unsure ({key})</source>
        <translation>Није си&amp;гурно ({key})</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Затвори</translation>
    </message>
    <message>
        <source>N</source>
        <comment>key for not the same camera</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>Nex&amp;t undecided</source>
        <translation>&amp;Следећи неодлучен</translation>
    </message>
    <message>
        <source>Next undecided</source>
        <translation>Следећи неодлучен</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Понови</translation>
    </message>
    <message>
        <source>Redo: {what} ({keys})</source>
        <translation>Понови: {what} ({keys})</translation>
    </message>
    <message>
        <source>S</source>
        <comment>key for the same camera</comment>
        <translation>И</translation>
    </message>
    <message>
        <source>U</source>
        <comment>key for unsure</comment>
        <translation>Г</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Опозови</translation>
    </message>
    <message>
        <source>Undo: {what} ({keys})</source>
        <translation>Опозови: {what} ({keys})</translation>
    </message>
</context>
<context>
    <name>DeletionReasons</name>
    <message>
        <source>duplicate of {camera} (merged)</source>
        <translation>дупликат записа {camera} (спојено)</translation>
    </message>
</context>
<context>
    <name>DropHandler</name>
    <message numerus="yes">
        <source>Bring in %n file(s) as cameras? You look at them before.</source>
        <translation>
            <numerusform>Унети %n датотеку као камере? Претходно их погледате.</numerusform>
            <numerusform>Унети %n датотеке као камере? Претходно их погледате.</numerusform>
            <numerusform>Унети %n датотека као камере? Претходно их погледате.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring in {file} as cameras? You look at them before.</source>
        <translation>Унети {file} као камере? Претходно их погледате.</translation>
    </message>
    <message>
        <source>Bring in…</source>
        <translation>Унеси…</translation>
    </message>
    <message>
        <source>Open as layers</source>
        <translation>Отвори као слојеве</translation>
    </message>
</context>
<context>
    <name>EditNumbers</name>
    <message numerus="yes">
        <source>%n camera(s)</source>
        <translation>
            <numerusform>%n камера</numerusform>
            <numerusform>%n камере</numerusform>
            <numerusform>%n камера</numerusform>
        </translation>
    </message>
    <message>
        <source>all round</source>
        <translation>укруг</translation>
    </message>
    <message>
        <source>looks nowhere</source>
        <translation>не гледа никуда</translation>
    </message>
    <message>
        <source>moved {distance} m</source>
        <translation>померено {distance} m</translation>
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
        <source>towards {azimuth}°</source>
        <translation>ка {azimuth}°</translation>
    </message>
    <message>
        <source>where it usually looks</source>
        <translation>куда обично гледа</translation>
    </message>
    <message>
        <source>width {width}°, {source}</source>
        <translation>угао {width}°, {source}</translation>
    </message>
    <message>
        <source>{azimuth}°</source>
        <translation>{azimuth}°</translation>
    </message>
</context>
<context>
    <name>EditSession</name>
    <message>
        <source>Discard edits</source>
        <translation>Одбаци измене</translation>
    </message>
    <message>
        <source>Editing of this layer could not begin.</source>
        <translation>Уређивање овог слоја није могло да почне.</translation>
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
        <source>This layer is read-only: its cameras can&apos;t be changed.</source>
        <translation>Овај слој је само за читање: његове камере не могу да се мењају.</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>Несачуване измене</translation>
    </message>
</context>
<context>
    <name>EditTitles</name>
    <message numerus="yes">
        <source>Add %n camera(s)</source>
        <translation>
            <numerusform>Додавање %n камере</numerusform>
            <numerusform>Додавање %n камере</numerusform>
            <numerusform>Додавање %n камера</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add a view to %n camera(s)</source>
        <translation>
            <numerusform>Додавање погледа за %n камеру</numerusform>
            <numerusform>Додавање погледа за %n камере</numerusform>
            <numerusform>Додавање погледа за %n камера</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Aim %n camera(s)</source>
        <translation>
            <numerusform>Усмеравање %n камере</numerusform>
            <numerusform>Усмеравање %n камере</numerusform>
            <numerusform>Усмеравање %n камера</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %n camera(s)</source>
        <translation>
            <numerusform>Уређивање %n камере</numerusform>
            <numerusform>Уређивање %n камере</numerusform>
            <numerusform>Уређивање %n камера</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n camera(s)</source>
        <translation>
            <numerusform>Померање %n камере</numerusform>
            <numerusform>Померање %n камере</numerusform>
            <numerusform>Померање %n камера</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove a view of %n camera(s)</source>
        <translation>
            <numerusform>Уклањање погледа %n камере</numerusform>
            <numerusform>Уклањање погледа %n камере</numerusform>
            <numerusform>Уклањање погледа %n камера</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the opening angle of %n camera(s)</source>
        <translation>
            <numerusform>Задавање угла %n камере</numerusform>
            <numerusform>Задавање угла %n камере</numerusform>
            <numerusform>Задавање угла %n камера</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the reach of %n camera(s)</source>
        <translation>
            <numerusform>Задавање домета %n камере</numerusform>
            <numerusform>Задавање домета %n камере</numerusform>
            <numerusform>Задавање домета %n камера</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn %n camera(s)</source>
        <translation>
            <numerusform>Окретање %n камере</numerusform>
            <numerusform>Окретање %n камере</numerusform>
            <numerusform>Окретање %n камера</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Essentials</name>
    <message>
        <source>Nothing is known of this camera</source>
        <translation>О овој камери се ништа не зна</translation>
    </message>
    <message>
        <source>all round</source>
        <translation>укруг</translation>
    </message>
    <message>
        <source>all round, usually {azimuth}°</source>
        <translation>укруг, обично {azimuth}°</translation>
    </message>
    <message>
        <source>{azimuth}°</source>
        <translation>{azimuth}°</translation>
    </message>
    <message>
        <source>{azimuth}°, {width}° wide</source>
        <translation>{azimuth}°, угао {width}°</translation>
    </message>
    <message>
        <source>{number} m</source>
        <translation>{number} m</translation>
    </message>
    <message>
        <source>{text} (cannot be read)</source>
        <translation>{text} (нечитљиво)</translation>
    </message>
    <message>
        <source>{text}: {meaning}</source>
        <translation>{text}: {meaning}</translation>
    </message>
    <message>
        <source>{text}: {meaning}; the rest cannot be read</source>
        <translation>{text}: {meaning}; остатак је нечитљив</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message numerus="yes">
        <source>%n value(s) were refused by the layer: {names}</source>
        <translation>
            <numerusform>Слој је одбио %n вредност: {names}</numerusform>
            <numerusform>Слој је одбио %n вредности: {names}</numerusform>
            <numerusform>Слој је одбио %n вредности: {names}</numerusform>
        </translation>
    </message>
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
    <name>FieldsModel</name>
    <message>
        <source>(empty)</source>
        <translation>(празно)</translation>
    </message>
    <message>
        <source>As it is on the server now</source>
        <translation>Како је сада на серверу</translation>
    </message>
    <message>
        <source>As it was when you last pulled</source>
        <translation>Како је било када сте последњи пут повукли измене</translation>
    </message>
    <message>
        <source>As you have it here</source>
        <translation>Како је овде, код вас</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Основа</translation>
    </message>
    <message>
        <source>Changed, see below</source>
        <translation>Измењена, види испод</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Обрисана</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поље</translation>
    </message>
    <message>
        <source>Look again (was: {choice})</source>
        <translation>Погледајте поново (било је: {choice})</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Моје</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Није одлучено</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>Цео запис</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Њихово</translation>
    </message>
    <message>
        <source>Theirs, no conflict</source>
        <translation>Њихово, није сукоб</translation>
    </message>
    <message>
        <source>What stays; double-click to type a value</source>
        <translation>Шта остаје; за упис вредности кликните двапут</translation>
    </message>
    <message>
        <source>type a value</source>
        <translation>уписана вредност</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>(blank)</source>
        <translation>(празно)</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(без имена)</translation>
    </message>
    <message>
        <source>Areas without a camera: {count}.</source>
        <translation>Области без камере: {count}.</translation>
    </message>
    <message>
        <source>Cameras by area</source>
        <translation>Камере по областима</translation>
    </message>
    <message>
        <source>Cameras by kind of surveillance</source>
        <translation>Камере по врсти надзора</translation>
    </message>
    <message>
        <source>Cameras by manufacturer</source>
        <translation>Камере по произвођачу</translation>
    </message>
    <message>
        <source>Cameras by mount</source>
        <translation>Камере по носачу</translation>
    </message>
    <message>
        <source>Cameras by operator</source>
        <translation>Камере по оператеру</translation>
    </message>
    <message>
        <source>Cameras by status</source>
        <translation>Камере по статусу</translation>
    </message>
    <message>
        <source>Cameras by type</source>
        <translation>Камере по типу</translation>
    </message>
    <message>
        <source>Cameras by zone</source>
        <translation>Камере по зони</translation>
    </message>
    <message>
        <source>Cameras in areas that overlap, counted in the first: {count}.</source>
        <translation>Камере у областима које се преклапају, бројане у првој: {count}.</translation>
    </message>
    <message>
        <source>Cameras that see all round, not drawn</source>
        <translation>Камере које виде унаоколо, ненацртане</translation>
    </message>
    <message>
        <source>Cameras with a date in the future, not drawn</source>
        <translation>Камере с датумом у будућности, ненацртане</translation>
    </message>
    <message>
        <source>Cameras with a date, drawn</source>
        <translation>Камере с датумом, нацртане</translation>
    </message>
    <message>
        <source>Cameras with a direction</source>
        <translation>Камере са смером</translation>
    </message>
    <message>
        <source>Cameras with a direction that is unreadable in part</source>
        <translation>Камере с делимично нечитљивим смером</translation>
    </message>
    <message>
        <source>Cameras with a year but no month, not drawn</source>
        <translation>Камере с годином, без месеца, ненацртане</translation>
    </message>
    <message>
        <source>Cameras with an unreadable date</source>
        <translation>Камере с нечитљивим датумом</translation>
    </message>
    <message>
        <source>Cameras with an unreadable direction</source>
        <translation>Камере с нечитљивим смером</translation>
    </message>
    <message>
        <source>Cameras without a date</source>
        <translation>Камере без датума</translation>
    </message>
    <message>
        <source>Cameras without a direction</source>
        <translation>Камере без смера</translation>
    </message>
    <message>
        <source>Data of {day}</source>
        <translation>Датум података: {day}</translation>
    </message>
    <message>
        <source>Date of the data not stated.</source>
        <translation>Датум података није наведен.</translation>
    </message>
    <message>
        <source>E</source>
        <comment>east</comment>
        <translation>И</translation>
    </message>
    <message>
        <source>File of the data last changed on {day}</source>
        <translation>Датотека с подацима последњи пут мењана: {day}</translation>
    </message>
    <message>
        <source>N</source>
        <comment>north</comment>
        <translation>С</translation>
    </message>
    <message>
        <source>Number of cameras</source>
        <translation>Број камера</translation>
    </message>
    <message>
        <source>Number of cameras so far</source>
        <translation>Број камера до тада</translation>
    </message>
    <message>
        <source>Only cameras that a filter leaves are counted.</source>
        <translation>Бројане су само камере које филтер пропушта.</translation>
    </message>
    <message>
        <source>Only selected cameras are counted.</source>
        <translation>Бројане су само изабране камере.</translation>
    </message>
    <message>
        <source>Printed on {day}</source>
        <translation>Штампано: {day}</translation>
    </message>
    <message>
        <source>Rejected or removed ones among them: {count}.</source>
        <translation>Међу њима одбачених или уклоњених: {count}.</translation>
    </message>
    <message>
        <source>S</source>
        <comment>south</comment>
        <translation>Ј</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Извор: {source}</translation>
    </message>
    <message>
        <source>The striped bar is all that came up to {period}.</source>
        <translation>Пругасти стубац је све закључно са {period}.</translation>
    </message>
    <message>
        <source>Their directions, drawn</source>
        <translation>Њихови смерови, нацртани</translation>
    </message>
    <message>
        <source>There are no cameras to count.</source>
        <translation>Нема камера за бројање.</translation>
    </message>
    <message>
        <source>There is no camera whose date is known.</source>
        <translation>Нема камере чији је датум познат.</translation>
    </message>
    <message>
        <source>There is no camera whose direction is known.</source>
        <translation>Нема камере чији је смер познат.</translation>
    </message>
    <message>
        <source>True north is up. The area of a sector is in proportion to the number of directions in it; the rings tell that number. A camera with several views counts with each of them.</source>
        <translation>Прави север је горе. Површина исечка је сразмерна броју смерова у њему; кругови казују тај број. Камера с више погледа броји се са сваким од њих.</translation>
    </message>
    <message>
        <source>Views all round of cameras that are drawn</source>
        <translation>Погледи унаоколо нацртаних камера</translation>
    </message>
    <message>
        <source>W</source>
        <comment>west</comment>
        <translation>З</translation>
    </message>
    <message>
        <source>When cameras were last checked</source>
        <translation>Када су камере последњи пут проверене</translation>
    </message>
    <message>
        <source>When cameras were put up</source>
        <translation>Када су камере постављене</translation>
    </message>
    <message>
        <source>Where cameras look</source>
        <translation>Куда камере гледају</translation>
    </message>
    <message>
        <source>licence not stated</source>
        <translation>лиценца није наведена</translation>
    </message>
    <message numerus="yes">
        <source>n = %n camera(s).</source>
        <translation>
            <numerusform>Укупно %n камера.</numerusform>
            <numerusform>Укупно %n камере.</numerusform>
            <numerusform>Укупно %n камера.</numerusform>
        </translation>
    </message>
    <message>
        <source>not said</source>
        <translation>није наведено</translation>
    </message>
    <message numerus="yes">
        <source>others: %n</source>
        <translation>
            <numerusform>остали: %n</numerusform>
            <numerusform>остали: %n</numerusform>
            <numerusform>остали: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>outside these areas</source>
        <translation>изван ових области</translation>
    </message>
    <message>
        <source>position unknown</source>
        <translation>непознат положај</translation>
    </message>
</context>
<context>
    <name>FileForm</name>
    <message>
        <source>En&amp;coding</source>
        <translation>&amp;Кодирање</translation>
    </message>
    <message>
        <source>Ro&amp;w of names</source>
        <translation>&amp;Ред са именима</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>&amp;Лист</translation>
    </message>
    <message>
        <source>Separat&amp;or</source>
        <translation>Раз&amp;двајач</translation>
    </message>
    <message>
        <source>a guess: {name}</source>
        <translation>претпоставка: {name}</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>усправна црта</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>зарез</translation>
    </message>
    <message>
        <source>found out</source>
        <translation>утврђено</translation>
    </message>
    <message>
        <source>found out: {name}</source>
        <translation>утврђено: {name}</translation>
    </message>
    <message>
        <source>one column</source>
        <translation>једна колона</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>тачка и зарез</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>табулатор</translation>
    </message>
</context>
<context>
    <name>FileQuestion</name>
    <message>
        <source>Further pages would replace these files: {files}</source>
        <translation>Остале стране би замениле ове датотеке: {files}</translation>
    </message>
    <message>
        <source>Replace files</source>
        <translation>Замена датотека</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Замени их</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>All</source>
        <translation>Све</translation>
    </message>
    <message>
        <source>By camera</source>
        <translation>По камери</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>По правилу</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Налази</translation>
    </message>
    <message>
        <source>How sure it is</source>
        <translation>Колико је сигурно</translation>
    </message>
    <message>
        <source>Listed by</source>
        <translation>Наведено по</translation>
    </message>
    <message>
        <source>Search in the findings</source>
        <translation>Тражи у налазима</translation>
    </message>
    <message>
        <source>With those that are fine</source>
        <translation>И они који су у реду</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Field</source>
        <translation>Поље</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Исправка</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Нађено</translation>
    </message>
    <message>
        <source>Somebody took this for fine as it is.</source>
        <translation>Неко је рекао да је ово у реду овако.</translation>
    </message>
</context>
<context>
    <name>FixDialog</name>
    <message numerus="yes">
        <source>%n camera(s)</source>
        <translation>
            <numerusform>%n камере</numerusform>
            <numerusform>%n камере</numerusform>
            <numerusform>%n камера</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n поље</numerusform>
            <numerusform>%n поља</numerusform>
            <numerusform>%n поља</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are in a field that is changed here already: they are left for later.</source>
        <translation>
            <numerusform>%n налаз је у пољу које се овде већ мења: остаје за касније.</numerusform>
            <numerusform>%n налаза су у пољу које се овде већ мења: остају за касније.</numerusform>
            <numerusform>%n налаза је у пољу које се овде већ мења: остају за касније.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Fix</source>
        <translation>&amp;Исправи</translation>
    </message>
    <message>
        <source>Fix cameras</source>
        <translation>Исправљање камера</translation>
    </message>
    <message>
        <source>This is one step to undo, and becomes public only with a push.</source>
        <translation>Ово је један корак који може да се опозове, а јавно постаје тек слањем.</translation>
    </message>
    <message>
        <source>To be changed: {fields} of {cameras}.</source>
        <translation>Мења се: {fields} код {cameras}.</translation>
    </message>
    <message>
        <source>What would be changed</source>
        <translation>Шта би се променило</translation>
    </message>
</context>
<context>
    <name>FixModel</name>
    <message>
        <source>After</source>
        <translation>После</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Пре</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Камера</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поље</translation>
    </message>
</context>
<context>
    <name>Flags</name>
    <message numerus="yes">
        <source>%n camera(s) would look the opposite way.</source>
        <translation>
            <numerusform>%n камера би гледала на супротну страну.</numerusform>
            <numerusform>%n камере би гледале на супротну страну.</numerusform>
            <numerusform>%n камера би гледало на супротну страну.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) would move by more than {distance} m.</source>
        <translation>
            <numerusform>%n камера би се померила за више од {distance} m.</numerusform>
            <numerusform>%n камере би се помериле за више од {distance} m.</numerusform>
            <numerusform>%n камера би се померило за више од {distance} m.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) hold fields that this server does not take; those stay in the working copy.</source>
        <translation>
            <numerusform>%n запис има поља која овај сервер не прима; она остају у радној копији.</numerusform>
            <numerusform>%n записа имају поља која овај сервер не прима; она остају у радној копији.</numerusform>
            <numerusform>%n записа има поља која овај сервер не прима; она остају у радној копији.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that somebody else verified lately would be changed.</source>
        <translation>
            <numerusform>Био би измењен %n запис који је неко други недавно проверио.</numerusform>
            <numerusform>Била би измењена %n записа која је неко други недавно проверио.</numerusform>
            <numerusform>Било би измењено %n записа које је неко други недавно проверио.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would be deleted for everyone, of {of} in the layer.</source>
        <translation>
            <numerusform>За све би био обрисан %n запис, од {of} у слоју.</numerusform>
            <numerusform>За све би била обрисана %n записа, од {of} у слоју.</numerusform>
            <numerusform>За све би било обрисано %n записа, од {of} у слоју.</numerusform>
        </translation>
    </message>
    <message>
        <source>This goes onto the real OpenStreetMap, for everyone. Edits that you checked one by one are welcome; before you send what came from another list, or many edits of one kind, read and follow {imports} and {mechanical}.</source>
        <translation>Ово иде на прави OpenStreetMap, за све. Измене које сте проверили једну по једну су добродошле; пре него што пошаљете оно што потиче из неког другог списка или много измена исте врсте, прочитајте и поштујте {imports} и {mechanical}.</translation>
    </message>
    <message>
        <source>This working copy was copied or moved here; if another copy of it is in use, both would push the same changes.</source>
        <translation>Ова радна копија је овамо копирана или премештена; ако се користи и њена друга копија, обе би слале исте измене.</translation>
    </message>
</context>
<context>
    <name>FlagsDialog</name>
    <message>
        <source>&amp;Push all the same</source>
        <translation>&amp;Ипак пошаљи</translation>
    </message>
    <message>
        <source>Before you push</source>
        <translation>Пре слања</translation>
    </message>
    <message>
        <source>Camera {fid}</source>
        <translation>Камера {fid}</translation>
    </message>
    <message>
        <source>Nothing was sent yet. This looks like an accident; tick what is meant so, or cancel and look at it again. Click on a camera to see it on the map.</source>
        <translation>Још ништа није послато. Ово личи на омашку; означите оно што је заиста намера или откажите и погледајте поново. Кликните на камеру да бисте је видели на карти.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и још %n</numerusform>
            <numerusform>и још %n</numerusform>
            <numerusform>и још %n</numerusform>
        </translation>
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
    <name>GoingBack</name>
    <message numerus="yes">
        <source>%n record(s) were put back; review them, then push.</source>
        <translation>
            <numerusform>Враћен је %n запис; прегледајте га, па пошаљите.</numerusform>
            <numerusform>Враћена су %n записа; прегледајте их, па пошаљите.</numerusform>
            <numerusform>Враћено је %n записа; прегледајте их, па пошаљите.</numerusform>
        </translation>
    </message>
    <message>
        <source>Camera {fid}</source>
        <translation>Камера {fid}</translation>
    </message>
    <message>
        <source>Everything is as it was before this push already.</source>
        <translation>Све је већ онако како је било пре овог слања.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Читање историје</translation>
    </message>
    <message>
        <source>Reading the past pushes</source>
        <translation>Читање ранијих слања</translation>
    </message>
    <message>
        <source>Restoring a version</source>
        <translation>Враћање верзије</translation>
    </message>
    <message>
        <source>Reversing a push</source>
        <translation>Поништавање слања</translation>
    </message>
    <message>
        <source>Select one camera in the cameras layer to see its history.</source>
        <translation>Изаберите једну камеру у слоју камера да бисте видели њену историју.</translation>
    </message>
    <message>
        <source>The camera is as it was then; review the change, then push.</source>
        <translation>Камера је онаква каква је тада била; прегледајте измену, па је пошаљите.</translation>
    </message>
    <message>
        <source>There is no working copy in this project; load cameras first.</source>
        <translation>У овом пројекту нема радне копије; најпре учитајте камере.</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message numerus="yes">
        <source>%n change(s) exported to {file}; send it to somebody who may push. They stay pending here.</source>
        <translation>
            <numerusform>Извезена је %n измена у {file}; пошаљите датотеку некоме ко сме да шаље на сервер. Овде измена остаје на чекању.</numerusform>
            <numerusform>Извезене су %n измене у {file}; пошаљите датотеку некоме ко сме да шаље на сервер. Овде измене остају на чекању.</numerusform>
            <numerusform>Извезено је %n измена у {file}; пошаљите датотеку некоме ко сме да шаље на сервер. Овде измене остају на чекању.</numerusform>
        </translation>
    </message>
    <message>
        <source>Applying the changes</source>
        <translation>Примена измена</translation>
    </message>
    <message>
        <source>Changes handed over</source>
        <translation>Предате измене</translation>
    </message>
    <message>
        <source>Comparing the changes</source>
        <translation>Поређење измена</translation>
    </message>
    <message>
        <source>Export changes</source>
        <translation>Извоз измена</translation>
    </message>
    <message>
        <source>Exporting the changes</source>
        <translation>Извоз измена</translation>
    </message>
    <message>
        <source>Nothing is pending, so there is nothing to export.</source>
        <translation>Нема измена на чекању, па нема шта да се извезе.</translation>
    </message>
    <message>
        <source>Open changes</source>
        <translation>Отварање измена</translation>
    </message>
    <message>
        <source>Pending now: {count}</source>
        <translation>Сада на чекању: {count}</translation>
    </message>
    <message>
        <source>Review them, then push.</source>
        <translation>Прегледајте их, па пошаљите.</translation>
    </message>
    <message>
        <source>There is no working copy in this project; load cameras first.</source>
        <translation>У овом пројекту нема радне копије; најпре учитајте камере.</translation>
    </message>
    <message>
        <source>cannot be taken: {count}</source>
        <translation>неприменљиво: {count}</translation>
    </message>
    <message>
        <source>changed meanwhile, look again: {count}</source>
        <translation>у међувремену измењено, погледајте поново: {count}</translation>
    </message>
    <message>
        <source>here already: {count}</source>
        <translation>већ овде: {count}</translation>
    </message>
    <message>
        <source>in part left as here: {count}</source>
        <translation>делимично остављено као овде: {count}</translation>
    </message>
    <message>
        <source>left as here: {count}</source>
        <translation>остављено као овде: {count}</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>&amp;Leave alone</source>
        <translation>&amp;Не дирај</translation>
    </message>
    <message>
        <source>&amp;Tick all shown</source>
        <translation>&amp;Означи све приказано</translation>
    </message>
    <message>
        <source>&amp;Untick all shown</source>
        <translation>&amp;Уклони ознаке са приказаног</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>&amp;Примени</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Све</translation>
    </message>
    <message numerus="yes">
        <source>From {file}: %n change(s).</source>
        <translation>
            <numerusform>Из {file}: %n измена.</numerusform>
            <numerusform>Из {file}: %n измене.</numerusform>
            <numerusform>Из {file}: %n измена.</numerusform>
        </translation>
    </message>
    <message>
        <source>Handed-over changes: {layer}</source>
        <translation>Предате измене: {layer}</translation>
    </message>
    <message>
        <source>Keep as &amp;here</source>
        <translation>Остави &amp;као овде</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Врста измене</translation>
    </message>
    <message>
        <source>Licence: {licence}.</source>
        <translation>Лиценца: {licence}.</translation>
    </message>
    <message>
        <source>Search in the changes</source>
        <translation>Претрага измена</translation>
    </message>
    <message>
        <source>Selected conflicts:</source>
        <translation>Изабрани сукоби:</translation>
    </message>
    <message>
        <source>Take as p&amp;roposed</source>
        <translation>П&amp;рихвати предлог</translation>
    </message>
    <message>
        <source>Ticked: {ticked} of {all}</source>
        <translation>Означено: {ticked} од {all}</translation>
    </message>
    <message>
        <source>What is ticked becomes pending in your working copy when you press Apply; you review it and push it like your own changes. Where the same was changed here to something else, it is a conflict, and is left alone unless you choose a side.</source>
        <translation>Све што је означено постаје измена на чекању у вашој радној копији када притиснете „Примени“; прегледате је и шаљете као и своје измене. Ако је исто овде измењено другачије, то је сукоб и не дира се док не изаберете страну.</translation>
    </message>
    <message>
        <source>{kind} ({count})</source>
        <translation>{kind} ({count})</translation>
    </message>
</context>
<context>
    <name>HandoverModel</name>
    <message>
        <source>As here</source>
        <translation>Као овде</translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>Као предлог</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Постаје</translation>
    </message>
    <message>
        <source>Field by field</source>
        <translation>Поље по поље</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Овде</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Не дира се</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Пре измене</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Предлог</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Предложено</translation>
    </message>
</context>
<context>
    <name>HandoverTexts</name>
    <message>
        <source>Already here</source>
        <translation>Већ овде</translation>
    </message>
    <message>
        <source>Camera without a name</source>
        <translation>Камера без назива</translation>
    </message>
    <message>
        <source>Cannot be taken</source>
        <translation>Неприменљиво</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Измењена</translation>
    </message>
    <message>
        <source>Changed here; taking it as proposed deletes it</source>
        <translation>Овде је измењена; прихватање предлога је брише</translation>
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
        <source>Deleted here; taking it as proposed brings it back</source>
        <translation>Овде је обрисана; прихватање предлога је враћа</translation>
    </message>
    <message>
        <source>Everything in it is here already</source>
        <translation>Све из предлога је већ овде</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Нова</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>Зашто: {reason}</translation>
    </message>
    <message>
        <source>{kind}: {record}</source>
        <translation>{kind}: {record}</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>&amp;Restore this version</source>
        <translation>&amp;Врати ову верзију</translation>
    </message>
    <message>
        <source>A version that you restore becomes a pending change; nothing is sent before you push.</source>
        <translation>Верзија коју вратите постаје измена на чекању; ништа се не шаље док ви не пошаљете.</translation>
    </message>
    <message>
        <source>History of {camera}</source>
        <translation>Историја: {camera}</translation>
    </message>
    <message>
        <source>The server tells no history of this camera.</source>
        <translation>Сервер нема историју ове камере.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Верзије</translation>
    </message>
    <message>
        <source>What, after</source>
        <translation>Шта, после</translation>
    </message>
    <message>
        <source>When, field</source>
        <translation>Када, поље</translation>
    </message>
    <message>
        <source>Who, before</source>
        <translation>Ко, пре</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>измењена</translation>
    </message>
    <message>
        <source>created</source>
        <translation>додата</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>обрисана</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>непознато</translation>
    </message>
</context>
<context>
    <name>LayerAddress</name>
    <message numerus="yes">
        <source>%n layer(s) on “{map}”: choose one.</source>
        <translation>
            <numerusform>%n слој на карти „{map}“: изаберите га.</numerusform>
            <numerusform>%n слоја на карти „{map}“: изаберите један.</numerusform>
            <numerusform>%n слојева на карти „{map}“: изаберите један.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Fields…</source>
        <translation>П&amp;оља…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Упит серверу…</translation>
    </message>
    <message>
        <source>Find the layers of the map at this address</source>
        <translation>Пронађи слојеве карте на овој адреси</translation>
    </message>
    <message>
        <source>Lay&amp;ers…</source>
        <translation>&amp;Слојеви…</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Слој</translation>
    </message>
    <message>
        <source>This map has no layer of its own.</source>
        <translation>Ова карта нема ниједан свој слој.</translation>
    </message>
    <message>
        <source>Which of the layer&apos;s properties stands for which field of a camera</source>
        <translation>Које својство слоја одговара ком пољу камере</translation>
    </message>
    <message>
        <source>{layer} (read only)</source>
        <translation>{layer} (само за читање)</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>Cameras</source>
        <translation>Камере</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Густина</translation>
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
    <name>LeftDialog</name>
    <message numerus="yes">
        <source>%n record(s) were changed after the push, by others or by you. These fields stay as they are.</source>
        <translation>
            <numerusform>Ви или неко други сте после слања изменили %n запис. Ова поља остају каква су.</numerusform>
            <numerusform>Ви или неко други сте после слања изменили %n записа. Ова поља остају каква су.</numerusform>
            <numerusform>Ви или неко други сте после слања изменили %n записа. Ова поља остају каква су.</numerusform>
        </translation>
    </message>
    <message>
        <source>Before the push</source>
        <translation>Пре слања</translation>
    </message>
    <message>
        <source>Camera {fid}</source>
        <translation>Камера {fid}</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Остало је непромењено</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сада</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>Послато</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запис</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>обрисана</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>10 to 99</source>
        <translation>10 до 99</translation>
    </message>
    <message>
        <source>100 to 999</source>
        <translation>100 до 999</translation>
    </message>
    <message>
        <source>1000 and more</source>
        <translation>1000 и више</translation>
    </message>
    <message>
        <source>2 to 9</source>
        <translation>2 до 9</translation>
    </message>
    <message>
        <source>All-round view, angle assumed</source>
        <translation>Видно поље укруг, угао претпостављен</translation>
    </message>
    <message>
        <source>All-round view, angle known</source>
        <translation>Видно поље укруг, угао познат</translation>
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
        <source>Field of view, angle known</source>
        <translation>Видно поље, угао познат</translation>
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
        <source>From afar: direction only</source>
        <translation>Издалека: само смер</translation>
    </message>
    <message>
        <source>Number of cameras in a cell</source>
        <translation>Број камера у ћелији</translation>
    </message>
    <message>
        <source>Number plate reader</source>
        <translation>Читач регистарских таблица</translation>
    </message>
    <message>
        <source>Only rejected or removed ones</source>
        <translation>Само одбачене или уклоњене</translation>
    </message>
    <message>
        <source>Panning camera</source>
        <translation>Покретна камера</translation>
    </message>
    <message>
        <source>True to scale</source>
        <translation>У размери</translation>
    </message>
    <message>
        <source>Usual direction</source>
        <translation>Уобичајени смер</translation>
    </message>
</context>
<context>
    <name>LinesList</name>
    <message>
        <source>All</source>
        <translation>Све</translation>
    </message>
    <message>
        <source>Decided pairs</source>
        <translation>Одлучени парови</translation>
    </message>
    <message>
        <source>Only on the list</source>
        <translation>Само на списку</translation>
    </message>
    <message>
        <source>Only ours</source>
        <translation>Само наше</translation>
    </message>
    <message>
        <source>Pairs and lone cameras</source>
        <translation>Парови и камере без пара</translation>
    </message>
    <message>
        <source>Undecided pairs</source>
        <translation>Неодлучени парови</translation>
    </message>
    <message>
        <source>Which are listed</source>
        <translation>Шта се приказује</translation>
    </message>
    <message numerus="yes">
        <source>{decided} of %n pair(s) decided</source>
        <translation>
            <numerusform>одлучено {decided} од %n пара</numerusform>
            <numerusform>одлучено {decided} од %n пара</numerusform>
            <numerusform>одлучено {decided} од %n парова</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>Decision</source>
        <translation>Одлука</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Разлике</translation>
    </message>
    <message>
        <source>Distance (m)</source>
        <translation>Удаљеност (m)</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Упареност</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>На списку</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Наше</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Оцена</translation>
    </message>
</context>
<context>
    <name>ListForm</name>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message numerus="yes">
        <source>%n selected camera(s)</source>
        <translation>
            <numerusform>%n изабрана камера</numerusform>
            <numerusform>%n изабране камере</numerusform>
            <numerusform>%n изабраних камера</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cameras</source>
        <translation>&amp;Камере</translation>
    </message>
    <message>
        <source>&amp;Greatest distance</source>
        <translation>Највеће рас&amp;тојање</translation>
    </message>
    <message>
        <source>&amp;Known by the field</source>
        <translation>П&amp;репознаје се по пољу</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Списак</translation>
    </message>
    <message>
        <source>&amp;Match</source>
        <translation>&amp;Упари</translation>
    </message>
    <message>
        <source>&amp;Name of the list</source>
        <translation>&amp;Назив списка</translation>
    </message>
    <message>
        <source>(not compared)</source>
        <translation>(не пореди се)</translation>
    </message>
    <message>
        <source>(the feature id)</source>
        <translation>(идентификатор објекта)</translation>
    </message>
    <message numerus="yes">
        <source>All %n camera(s)</source>
        <translation>
            <numerusform>Сва %n камера</numerusform>
            <numerusform>Све %n камере</numerusform>
            <numerusform>Свих %n камера</numerusform>
        </translation>
    </message>
    <message>
        <source>Com&amp;pared are</source>
        <translation>&amp;Пореде се</translation>
    </message>
    <message>
        <source>Decisions are kept by it, so that they hold for a later edition of the list; each has its own</source>
        <translation>По њему се чувају одлуке, да би важиле и за касније издање списка; сваки запис има свој</translation>
    </message>
    <message>
        <source>Fields that are compared</source>
        <translation>Поља која се пореде</translation>
    </message>
    <message>
        <source>Give the list a name: decisions are kept by it.</source>
        <translation>Дајте списку назив: по њему се чувају одлуке.</translation>
    </message>
    <message>
        <source>Match a list</source>
        <translation>Упаривање са списком</translation>
    </message>
    <message>
        <source>Our field</source>
        <translation>Наше поље</translation>
    </message>
    <message>
        <source>There is no other layer of points in this project: add the list as a layer first.</source>
        <translation>У овом пројекту нема другог тачкастог слоја: прво додајте списак као слој.</translation>
    </message>
    <message>
        <source>What the list calls it</source>
        <translation>Како се зове на списку</translation>
    </message>
    <message>
        <source>What was decided of a list of this name before holds.</source>
        <translation>Важи оно што је раније одлучено о списку овог назива.</translation>
    </message>
</context>
<context>
    <name>ListReview</name>
    <message numerus="yes">
        <source>%n camera(s) are not saved yet: save the edits to decide of them.</source>
        <translation>
            <numerusform>%n камера још није сачувана: сачувајте измене да бисте одлучивали о њој.</numerusform>
            <numerusform>%n камере још нису сачуване: сачувајте измене да бисте одлучивали о њима.</numerusform>
            <numerusform>%n камера још није сачувано: сачувајте измене да бисте одлучивали о њима.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of the list have no key, or one that others have too: they are matched, but nothing can be decided of them.</source>
        <translation>
            <numerusform>%n запис са списка нема кључ, или има исти као други: упарује се, али о њему не може да се одлучује.</numerusform>
            <numerusform>%n записа са списка немају кључ, или имају исти као други: упарују се, али о њима не може да се одлучује.</numerusform>
            <numerusform>%n записа са списка нема кључ, или има исти као други: упарују се, али о њима не може да се одлучује.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) without a position were left out.</source>
        <translation>
            <numerusform>Изостављен је %n запис без положаја.</numerusform>
            <numerusform>Изостављена су %n записа без положаја.</numerusform>
            <numerusform>Изостављено је %n записа без положаја.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Match a list…</source>
        <translation>&amp;Упари са списком…</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Списак</translation>
    </message>
    <message>
        <source>Look through the pairs of an official list and the community&apos;s cameras, and decide</source>
        <translation>Прегледај парове званичног списка и камера заједнице и одлучи</translation>
    </message>
    <message>
        <source>No pair</source>
        <translation>Није пар</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Није иста</translation>
    </message>
    <message numerus="yes">
        <source>Of %n confirmed: {person} by a person, {distance} by distance alone (at most {metres} m), {unsure} unsure.</source>
        <translation>
            <numerusform>Од %n потврђене: {person} потврдио човек, {distance} само по растојању (највише {metres} m), {unsure} није сигурно.</numerusform>
            <numerusform>Од %n потврђене: {person} потврдио човек, {distance} само по растојању (највише {metres} m), {unsure} није сигурно.</numerusform>
            <numerusform>Од %n потврђених: {person} потврдио човек, {distance} само по растојању (највише {metres} m), {unsure} није сигурно.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only on the list</source>
        <translation>Само на списку</translation>
    </message>
    <message>
        <source>Only ours</source>
        <translation>Само наше</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Наше</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Пар</translation>
    </message>
    <message>
        <source>Same camera</source>
        <translation>Иста камера</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Није сигурно</translation>
    </message>
    <message numerus="yes">
        <source>{name}: {confirmed} of %n camera(s) on the list confirmed, {missing} not found.</source>
        <translation>
            <numerusform>{name}: од %n камере на списку потврђено {confirmed}, није нађено {missing}.</numerusform>
            <numerusform>{name}: од %n камере на списку потврђено {confirmed}, није нађено {missing}.</numerusform>
            <numerusform>{name}: од %n камера на списку потврђено {confirmed}, није нађено {missing}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{unlisted} of %n camera(s) of the community not on the list.</source>
        <translation>
            <numerusform>Од %n камере заједнице на списку није {unlisted}.</numerusform>
            <numerusform>Од %n камере заједнице на списку није {unlisted}.</numerusform>
            <numerusform>Од %n камера заједнице на списку није {unlisted}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListReviewing</name>
    <message>
        <source>Cancelled. “Match again” starts over.</source>
        <translation>Отказано. „Упари поново“ почиње из почетка.</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Упаривање</translation>
    </message>
    <message>
        <source>Matching a list</source>
        <translation>Упаривање списка</translation>
    </message>
    <message>
        <source>Nothing was decided, as this was not taken over: {fields}.</source>
        <translation>Ништа није одлучено, јер ово није преузето: {fields}.</translation>
    </message>
    <message>
        <source>Reading a list</source>
        <translation>Читање списка</translation>
    </message>
    <message>
        <source>Reading the list and the cameras</source>
        <translation>Читање списка и камера</translation>
    </message>
    <message numerus="yes">
        <source>Take %n field(s) from a list</source>
        <translation>
            <numerusform>Преузимање %n поља са списка</numerusform>
            <numerusform>Преузимање %n поља са списка</numerusform>
            <numerusform>Преузимање %n поља са списка</numerusform>
        </translation>
    </message>
    <message>
        <source>edited since</source>
        <translation>у међувремену измењено</translation>
    </message>
</context>
<context>
    <name>ListReviews</name>
    <message>
        <source>Load cameras first: decisions are kept in their working copy.</source>
        <translation>Прво учитајте камере: одлуке се чувају у њиховој радној копији.</translation>
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
        <source>This server is only asked for an area: add a background map, zoom to the area, then load what the map shows.</source>
        <translation>Овај сервер се пита само за део света: додајте подлогу, увећајте жељено подручје, па учитајте оно што је на карти.</translation>
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
    <name>LookUpActions</name>
    <message>
        <source>&amp;Go on after each</source>
        <translation>&amp;Настави после сваке</translation>
    </message>
    <message>
        <source>Go back to the camera before, on the walk through those that are chosen beside this button</source>
        <translation>Врати се на претходну камеру, у обиласку оних које су изабране поред овог дугмета</translation>
    </message>
    <message>
        <source>Go on to the next camera of the walk when the status of one was set</source>
        <translation>Кад се камери постави статус, пређи на следећу камеру у обиласку</translation>
    </message>
    <message>
        <source>Go on to the next camera, on the walk through those that are chosen beside this button</source>
        <translation>Пређи на следећу камеру, у обиласку оних које су изабране поред овог дугмета</translation>
    </message>
    <message>
        <source>Loo&amp;k up</source>
        <translation>&amp;Погледај</translation>
    </message>
    <message>
        <source>Next camera to look at</source>
        <translation>Следећа камера за преглед</translation>
    </message>
    <message>
        <source>P&amp;ictures of the camera</source>
        <translation>&amp;Слике камере</translation>
    </message>
    <message>
        <source>Previous camera to look at</source>
        <translation>Претходна камера за преглед</translation>
    </message>
    <message>
        <source>Rest the pointer on a camera to read what is known of it; click on it to see its pictures</source>
        <translation>Задржите показивач на камери да прочитате шта се о њој зна; кликните на њу да видите њене слике</translation>
    </message>
    <message>
        <source>Show the pictures of the selected camera; nothing is fetched without a yes</source>
        <translation>Прикажи слике изабране камере; ништа се не преузима без пристанка</translation>
    </message>
    <message>
        <source>What the walk from camera to camera goes through</source>
        <translation>Које се камере обилазе једна за другом</translation>
    </message>
</context>
<context>
    <name>LookUpTool</name>
    <message>
        <source>Choose a layer of cameras in the Layers panel first.</source>
        <translation>Најпре у панелу са слојевима изаберите слој камера.</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Поглед на камеру</translation>
    </message>
</context>
<context>
    <name>LookingUp</name>
    <message>
        <source>Counting…</source>
        <translation>Пребројавање…</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Слој</translation>
    </message>
    <message>
        <source>No column for the status</source>
        <translation>Нема колоне за статус</translation>
    </message>
    <message>
        <source>No layer of cameras</source>
        <translation>Нема слоја камера</translation>
    </message>
    <message>
        <source>Select one camera first.</source>
        <translation>Најпре изаберите једну камеру.</translation>
    </message>
    <message>
        <source>This camera is not on the map any more.</source>
        <translation>Ове камере више нема на карти.</translation>
    </message>
</context>
<context>
    <name>LossQuestion</name>
    <message>
        <source>A pull would delete {count} of {of} records here, because {server} does not have them any more. Somebody may have emptied the layer, by mistake or on purpose.

Nothing was changed yet. If you pull, the file as it is now is kept beside it, with “.before-pull” at the end of its name.</source>
        <translation>Повлачење би овде обрисало записе ({count} од {of}) јер их {server} више нема. Можда је неко испразнио слој, грешком или намерно.

Још ништа није промењено. Ако повучете измене, датотека каква је сада остаје сачувана поред, са додатком „.before-pull“ на крају назива.</translation>
    </message>
    <message>
        <source>Before you pull</source>
        <translation>Пре повлачења</translation>
    </message>
    <message>
        <source>Pull all the same</source>
        <translation>Ипак повуци</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>A layer may call things by words of its own. Say which of them stands for which field of a camera; everything else is kept as it is, and goes back to the server as it came.</source>
        <translation>Слој може да има сопствене називе. Наведите који од њих одговара ком пољу камере; све остало остаје какво јесте и враћа се на сервер онако како је стигло.</translation>
    </message>
    <message>
        <source>Fields of the layer</source>
        <translation>Поља слоја</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>На пример</translation>
    </message>
    <message>
        <source>In the layer</source>
        <translation>У слоју</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>Одговара пољу</translation>
    </message>
    <message>
        <source>Two properties cannot stand for the same field: {names}.</source>
        <translation>Два својства не могу да одговарају истом пољу: {names}.</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>истоимена ознака</translation>
    </message>
    <message>
        <source>nothing: not shown</source>
        <translation>ничему: не приказује се</translation>
    </message>
</context>
<context>
    <name>MarksLost</name>
    <message numerus="yes">
        <source>{file}: %n mark(s) on cameras could not be written when the plugin was closed.</source>
        <translation>
            <numerusform>{file}: %n ознака на камерама није могла да се упише када је додатак затворен.</numerusform>
            <numerusform>{file}: %n ознаке на камерама нису могле да се упишу када је додатак затворен.</numerusform>
            <numerusform>{file}: %n ознака на камерама није могло да се упише када је додатак затворен.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MasterPassword</name>
    <message>
        <source>Master password</source>
        <translation>Главна лозинка</translation>
    </message>
    <message>
        <source>QGIS now asks for the master password of its authentication database, where the sign-in of this connection is kept.</source>
        <translation>QGIS сада тражи главну лозинку своје базе за аутентификацију, у којој се чува пријава ове везе.</translation>
    </message>
    <message>
        <source>The secret edit link is kept in QGIS&apos;s authentication database, like a password. QGIS now asks for a master password for this database; where there is none yet, you choose it now. Remember it: it cannot be recovered.</source>
        <translation>Тајна веза за уређивање чува се у бази за аутентификацију QGIS-а, као лозинка. QGIS сада тражи главну лозинку те базе; ако је још нема, сада је бирате. Запамтите је: не може се повратити.</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>&amp;Let the other one stay</source>
        <translation>&amp;Нека остане други</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Спој</translation>
    </message>
    <message>
        <source>Goes with it: {values}</source>
        <translation>С њим одлази: {values}</translation>
    </message>
    <message>
        <source>Merge two records</source>
        <translation>Спајање два записа</translation>
    </message>
    <message>
        <source>The record that goes is deleted. This is one step to undo.</source>
        <translation>Запис који одлази се брише. Ово је један корак који може да се опозове.</translation>
    </message>
    <message>
        <source>Whose values stay</source>
        <translation>Чије вредности остају</translation>
    </message>
</context>
<context>
    <name>MergeModel</name>
    <message>
        <source>Field</source>
        <translation>Поље</translation>
    </message>
    <message>
        <source>Goes: {camera}</source>
        <translation>Одлази: {camera}</translation>
    </message>
    <message>
        <source>Stays: {camera}</source>
        <translation>Остаје: {camera}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A field holds something that is no text</source>
        <translation>У неком пољу је нешто што није текст</translation>
    </message>
    <message>
        <source>A field of numbers holds something else</source>
        <translation>У пољу за бројеве је нешто што није број</translation>
    </message>
    <message>
        <source>A field of the camera cannot be read here; mend it first</source>
        <translation>Једно поље камере овде не може да се прочита; најпре га исправите</translation>
    </message>
    <message>
        <source>A style of the plugin could not be read, and the cameras were not added to the project; install the plugin again.</source>
        <translation>Један стил додатка није могао да се прочита и камере нису додате у пројекат; поново инсталирајте додатак.</translation>
    </message>
    <message>
        <source>A tag has no name</source>
        <translation>Нека ознака нема назив</translation>
    </message>
    <message>
        <source>A tag holds a character that OpenStreetMap does not take</source>
        <translation>Нека ознака садржи знак који OpenStreetMap не прима</translation>
    </message>
    <message>
        <source>An error that the log tells</source>
        <translation>Грешка која пише у дневнику</translation>
    </message>
    <message>
        <source>Another one that is brought in says just the same of this place</source>
        <translation>Још једна која се уноси каже исто то о истом месту</translation>
    </message>
    <message>
        <source>Cancelled; what was confirmed before is kept.</source>
        <translation>Отказано; оно што је пре тога потврђено остаје.</translation>
    </message>
    <message>
        <source>Give a table of old values and new ones.</source>
        <translation>Задајте табелу старих и нових вредности.</translation>
    </message>
    <message>
        <source>Give the key of the tag that is to be edited.</source>
        <translation>Задајте кључ ознаке која се уређује.</translation>
    </message>
    <message>
        <source>It has no number by which OpenStreetMap knows it</source>
        <translation>Нема број по којем је OpenStreetMap познаје</translation>
    </message>
    <message>
        <source>It has no position in the world.</source>
        <translation>Нема положај на свету.</translation>
    </message>
    <message>
        <source>It is a line, an area or several points; a camera is one point.</source>
        <translation>То је линија, површ или више тачака; камера је једна тачка.</translation>
    </message>
    <message>
        <source>It is deleted in the file.</source>
        <translation>У датотеци је обрисано.</translation>
    </message>
    <message>
        <source>It is no point that a uMap could hold</source>
        <translation>То није тачка какву uMap може да чува</translation>
    </message>
    <message>
        <source>It is not known which version was changed</source>
        <translation>Не зна се која је верзија мењана</translation>
    </message>
    <message>
        <source>It is not tagged man_made=surveillance, so it is no camera for OpenStreetMap</source>
        <translation>Нема ознаку man_made=surveillance, па за OpenStreetMap није камера</translation>
    </message>
    <message>
        <source>It is part of a line, an area or a relation in OpenStreetMap and cannot be deleted here</source>
        <translation>У OpenStreetMap-у је део линије, површине или релације и одавде не може да се обрише</translation>
    </message>
    <message>
        <source>It is something else than a camera.</source>
        <translation>То је нешто друго, а не камера.</translation>
    </message>
    <message>
        <source>Line {line} of the table does not hold an old value and a new one, with a comma, a semicolon or a tab between them.</source>
        <translation>Ред {line} у табели не садржи стару и нову вредност, са зарезом, тачком и зарезом или табулатором између њих.</translation>
    </message>
    <message>
        <source>More than one column may say where the cameras are ({names}); write a profile that names the right ones.</source>
        <translation>Више колона можда говори где су камере ({names}); напишите профил који именује праве.</translation>
    </message>
    <message>
        <source>No camera can have this value</source>
        <translation>Ниједна камера не може да има ову вредност</translation>
    </message>
    <message>
        <source>Nothing was sent to {address} because http:// can be read and changed on the way; use an address that begins with https://.</source>
        <translation>Ништа није послато на {address} јер се http:// успут може читати и мењати; користите адресу која почиње са https://.</translation>
    </message>
    <message>
        <source>Nothing was sent, because this looks like an accident: {flags}</source>
        <translation>Ништа није послато јер ово личи на омашку: {flags}</translation>
    </message>
    <message>
        <source>OpenStreetMap holds the whole world; choose the area to load, such as what the map shows.</source>
        <translation>OpenStreetMap обухвата цео свет; изаберите подручје које се учитава, на пример оно што је на карти.</translation>
    </message>
    <message>
        <source>OpenStreetMap takes at most 255 characters in a tag</source>
        <translation>OpenStreetMap у ознаци прима највише 255 знакова</translation>
    </message>
    <message>
        <source>OpenStreetMap takes only text as the value of a tag</source>
        <translation>OpenStreetMap као вредност ознаке прима само текст</translation>
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
        <source>QGIS could not write {file}; see the log for the detail, then try another name or format.</source>
        <translation>QGIS није могао да упише {file}; појединости су у дневнику, затим пробајте друго име или други формат.</translation>
    </message>
    <message>
        <source>QGIS knows no coordinate system “{name}”; give it as in EPSG:32634.</source>
        <translation>QGIS не познаје координатни систем „{name}“; наведите га као у EPSG:32634.</translation>
    </message>
    <message>
        <source>QGIS&apos;s authentication system is switched off, so that no sign-in can be used; look at Settings → Options → Authentication.</source>
        <translation>Систем за аутентификацију у QGIS-у је искључен, па се ниједна пријава не може користити; погледајте Settings → Options → Authentication.</translation>
    </message>
    <message>
        <source>Somebody else keeps changing this camera; push again in a while</source>
        <translation>Неко други стално мења ову камеру; пошаљите поново мало касније</translation>
    </message>
    <message>
        <source>Something else on the map has the same identifier; copy the camera and delete this one</source>
        <translation>Нешто друго на карти има исти идентификатор; копирајте камеру, а ову обришите</translation>
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
        <source>The area is too large, or too full, to be read from there at once; choose a smaller one, or read it through an Overpass server (an address that ends in /api/interpreter).</source>
        <translation>Подручје је превелико или у њему има превише података да би се одатле прочитало одједном; изаберите мање или га читајте преко Overpass сервера (адреса која се завршава на /api/interpreter).</translation>
    </message>
    <message>
        <source>The area to print is empty, or its coordinate system is not known; choose an area, and say its coordinate system.</source>
        <translation>Подручје за штампу је празно или се његов координатни систем не зна; изаберите подручје и наведите његов координатни систем.</translation>
    </message>
    <message>
        <source>The area to print is wider than {most} km, where no map is true to scale; choose a smaller one.</source>
        <translation>Подручје за штампу је шире од {most} km, где ниједна карта не држи размеру; изаберите мање.</translation>
    </message>
    <message>
        <source>The camera has no position</source>
        <translation>Камера нема положај</translation>
    </message>
    <message>
        <source>The camera is not in this working copy: it was deleted, or is not pulled yet</source>
        <translation>Камере нема у овој радној копији: обрисана је или још није повучена</translation>
    </message>
    <message>
        <source>The camera lies outside the area of this working copy</source>
        <translation>Камера је ван подручја ове радне копије</translation>
    </message>
    <message>
        <source>The changeset was closed before everything was in it; push again, nothing will be sent twice.</source>
        <translation>Скуп измена је затворен пре него што је све ушло у њега; пошаљите поново, ништа неће бити послато двапут.</translation>
    </message>
    <message>
        <source>The changeset was full; push again</source>
        <translation>Скуп измена је био пун; пошаљите поново</translation>
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
        <source>The edited copy holds no camera of this working copy, and nothing was deleted; it seems to be one of another layer.</source>
        <translation>У уређеној копији нема ниједне камере из ове радне копије и ништа није обрисано; изгледа да је то копија неког другог слоја.</translation>
    </message>
    <message>
        <source>The encoding of {file} was not recognised, or is not the one given; name it in a profile.</source>
        <translation>Кодирање датотеке {file} није препознато или није оно које је наведено; наведите га у профилу.</translation>
    </message>
    <message>
        <source>The expression can&apos;t be read: {why}</source>
        <translation>Израз не може да се прочита: {why}</translation>
    </message>
    <message>
        <source>The expression could not be worked out</source>
        <translation>Израз није могао да се израчуна</translation>
    </message>
    <message>
        <source>The field “tags” is not a valid list of tags (a JSON object)</source>
        <translation>Поље „tags“ није исправан списак ознака (JSON објекат)</translation>
    </message>
    <message>
        <source>The file is no profile of a table; choose another.</source>
        <translation>Датотека није профил табеле; изаберите другу.</translation>
    </message>
    <message>
        <source>The filter could not be worked out</source>
        <translation>Филтер није могао да се израчуна</translation>
    </message>
    <message>
        <source>The layer did not take the direction.</source>
        <translation>Слој није прихватио смер.</translation>
    </message>
    <message>
        <source>The layer did not take the position.</source>
        <translation>Слој није прихватио положај.</translation>
    </message>
    <message>
        <source>The layer did not take the reach; it needs a field range_m for it.</source>
        <translation>Слој није прихватио домет; за њега му је потребно поље range_m.</translation>
    </message>
    <message>
        <source>The layer did not take the value of {field} for camera {fid}.</source>
        <translation>Слој није примио вредност поља {field} за камеру {fid}.</translation>
    </message>
    <message>
        <source>The layer has no field “{name}” that can be edited; choose another.</source>
        <translation>Слој нема поље „{name}“ које може да се уређује; изаберите друго.</translation>
    </message>
    <message>
        <source>The layer&apos;s field does not take this</source>
        <translation>Поље слоја не прима ову вредност</translation>
    </message>
    <message>
        <source>The layout {file} has no map on its first page; add one, then try again.</source>
        <translation>Распоред {file} на првој страни нема карту; додајте је, па пробајте поново.</translation>
    </message>
    <message>
        <source>The map has more than one layer; give the address of one of these: {layers}.</source>
        <translation>Карта има више слојева; наведите адресу једног од ових: {layers}.</translation>
    </message>
    <message>
        <source>The map has no layer of its own, so there is nothing to load; check the address.</source>
        <translation>Карта нема ниједан свој слој, па нема шта да се учита; проверите адресу.</translation>
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
        <source>The page could not be printed; see the log for the detail.</source>
        <translation>Страна није могла да се одштампа; појединости су у дневнику.</translation>
    </message>
    <message>
        <source>The picture could not be fetched from {host}.</source>
        <translation>Слика није могла да се преузме са {host}.</translation>
    </message>
    <message>
        <source>The picture from {host} is damaged and cannot be shown.</source>
        <translation>Слика са {host} је оштећена и не може да се прикаже.</translation>
    </message>
    <message>
        <source>The picture on {host} is larger than what is fetched ({megabytes} MB, {megapixels} megapixels); it can be opened in the browser.</source>
        <translation>Слика на {host} је већа од онога што се преузима ({megabytes} MB, {megapixels} мегапиксела); може да се отвори у прегледачу.</translation>
    </message>
    <message>
        <source>The profile does not say “{where}”.</source>
        <translation>Профил не наводи „{where}“.</translation>
    </message>
    <message>
        <source>The profile says “{where}” twice.</source>
        <translation>Профил двапут наводи „{where}“.</translation>
    </message>
    <message>
        <source>The profile says “{where}”, which is nothing that it may say.</source>
        <translation>Профил наводи „{where}“, што не може да наведе.</translation>
    </message>
    <message>
        <source>The profile was made by a newer version of Hiljade Kamera; update the plugin to use it.</source>
        <translation>Профил је направила новија верзија додатка Hiljade Kamera; ажурирајте додатак да бисте га користили.</translation>
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
        <source>The table cannot be read.</source>
        <translation>Табела не може да се прочита.</translation>
    </message>
    <message>
        <source>The table has no column “{name}”, which the profile names; it has {names}.</source>
        <translation>Табела нема колону „{name}“ коју профил наводи; има {names}.</translation>
    </message>
    <message>
        <source>The table has two columns “{name}”, so that nobody knows which is meant; give one another name.</source>
        <translation>Табела има две колоне „{name}“, па се не зна на коју се мисли; дајте једној друго име.</translation>
    </message>
    <message>
        <source>The table holds two new values for “{old}”; take one of them out.</source>
        <translation>У табели су две нове вредности за „{old}“; уклоните једну од њих.</translation>
    </message>
    <message>
        <source>The table is no JSON object of old values and new ones.</source>
        <translation>Табела није JSON објекат са старим и новим вредностима.</translation>
    </message>
    <message>
        <source>The tag “{tag}” has a field of its own; edit the field “{column}” instead.</source>
        <translation>Ознака „{tag}“ има своје поље; уместо ње уредите поље „{column}“.</translation>
    </message>
    <message>
        <source>The text is too long for this</source>
        <translation>Текст је предугачак за ово</translation>
    </message>
    <message>
        <source>The uMap does not say which version of the layer it holds, so a push could cover others&apos; work, and nothing was sent; tell those who run it that X-Datalayer-Version must reach the reader.</source>
        <translation>uMap не каже коју верзију слоја има, па би слање могло да препише туђи рад и ништа није послато; јавите онима који га воде да X-Datalayer-Version мора да стигне до читаоца.</translation>
    </message>
    <message>
        <source>There is another connection named “{name}”; choose another name.</source>
        <translation>Већ постоји веза са називом „{name}“; изаберите други назив.</translation>
    </message>
    <message>
        <source>There is no camera to print: the working copy is empty, or what is withheld leaves none.</source>
        <translation>Нема камере за штампу: радна копија је празна, или од онога што се изоставља ниједна не остаје.</translation>
    </message>
    <message>
        <source>There is no connection named “{name}” any more; choose another under “Connections…”.</source>
        <translation>Везе са називом „{name}“ више нема; изаберите другу под „Везе…“.</translation>
    </message>
    <message>
        <source>There is no picture any more at this address on {host}.</source>
        <translation>На овој адреси на {host} више нема слике.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of {path}; free some space, then try again.</source>
        <translation>На диску за {path} нема више места; ослободите простор, па покушајте поново.</translation>
    </message>
    <message>
        <source>There is not enough memory for {file} in this resolution; lower it, or choose a smaller paper.</source>
        <translation>За {file} у овој резолуцији нема довољно меморије; смањите је или изаберите мањи папир.</translation>
    </message>
    <message>
        <source>There is something at {address}, but it is not a {type} server; check the address and the type of the connection.</source>
        <translation>На адреси {address} нечега има, али то није {type} сервер; проверите адресу и тип везе.</translation>
    </message>
    <message>
        <source>There was no answer from {host}; check the network and QGIS&apos;s proxy settings, then try again.</source>
        <translation>Није било одговора са {host}; проверите мрежу и подешавања проксија у QGIS-у, па покушајте поново.</translation>
    </message>
    <message>
        <source>These changes belong to another camera layer than this working copy; choose a working copy of that layer.</source>
        <translation>Ове измене припадају другом слоју камера, а не оном чија је ово радна копија; изаберите радну копију тог слоја.</translation>
    </message>
    <message>
        <source>This is a direction that can&apos;t be read</source>
        <translation>Ово је смер који не може да се прочита</translation>
    </message>
    <message>
        <source>This is no number</source>
        <translation>Ово није број</translation>
    </message>
    <message numerus="yes">
        <source>This pull would take away %n record(s), of {of} in the working copy, and nothing was changed; find out why the server lacks them, and accept it only if that is meant.</source>
        <translation>
            <numerusform>Ово повлачење би уклонило %n запис, од {of} у радној копији, и ништа није промењено; сазнајте зашто га сервер нема и прихватите само ако је то намера.</numerusform>
            <numerusform>Ово повлачење би уклонило %n записа, од {of} у радној копији, и ништа није промењено; сазнајте зашто их сервер нема и прихватите само ако је то намера.</numerusform>
            <numerusform>Ово повлачење би уклонило %n записа, од {of} у радној копији, и ништа није промењено; сазнајте зашто их сервер нема и прихватите само ако је то намера.</numerusform>
        </translation>
    </message>
    <message>
        <source>This regular expression could take very long; write it without repetitions inside of repetitions, and with fewer of them.</source>
        <translation>Овај регуларни израз могао би да траје веома дуго; напишите га без понављања унутар понављања и са мање њих.</translation>
    </message>
    <message>
        <source>This uMap has version {version}, and the plugin writes only to 3.7 and later, so nothing was sent; what you loaded stays readable, and your changes can be exported.</source>
        <translation>Овај uMap је верзије {version}, а додатак пише само у 3.7 и новије, па ништа није послато; оно што сте учитали остаје читљиво, а ваше измене могу да се извезу.</translation>
    </message>
    <message>
        <source>This working copy was made from another camera layer, and nothing was sent; load the cameras of this one into a new working copy.</source>
        <translation>Ова радна копија потиче из другог слоја камера и ништа није послато; учитајте камере овог слоја у нову радну копију.</translation>
    </message>
    <message>
        <source>Too many cameras are within this distance of one another; choose a smaller distance.</source>
        <translation>Превише камера је на овом растојању једна од друге; изаберите мање растојање.</translation>
    </message>
    <message>
        <source>Too many cameras stand within {distance} m of one another to be compared; choose a smaller distance.</source>
        <translation>Превише камера стоји на мање од {distance} m једна од друге да би се упоредиле; изаберите мање растојање.</translation>
    </message>
    <message>
        <source>What is to be found is no regular expression: {why}.</source>
        <translation>Оно што се тражи није регуларни израз: {why}.</translation>
    </message>
    <message>
        <source>What the profile says as “{where}” is nothing that may stand there.</source>
        <translation>Оно што профил наводи као „{where}“ не може ту да стоји.</translation>
    </message>
    <message>
        <source>What the profile says as “{where}” is of the wrong kind.</source>
        <translation>Оно што профил наводи као „{where}“ погрешне је врсте.</translation>
    </message>
    <message>
        <source>What the record names does not lead to the address of a picture.</source>
        <translation>Оно што запис наводи не води до адресе слике.</translation>
    </message>
    <message>
        <source>What {host} sent is not a picture that is shown here; it can be opened in the browser.</source>
        <translation>Оно што је послао {host} није слика која се овде приказује; може да се отвори у прегледачу.</translation>
    </message>
    <message>
        <source>Which columns say where the cameras are was not recognised; write a profile that names them, from {names}.</source>
        <translation>Није препознато које колоне говоре где су камере; напишите профил који их именује, од колона {names}.</translation>
    </message>
    <message>
        <source>Your account may not do this on {address}; ask whoever runs the server for the right to write.</source>
        <translation>Ваш налог ово не сме на {address}; затражите право уписа од онога ко води сервер.</translation>
    </message>
    <message>
        <source>{file} begins with definitions of its own (a document type), with which a file can do harm; it was not read.</source>
        <translation>{file} почиње сопственим дефиницијама (тип документа), којима датотека може да нашкоди; није прочитана.</translation>
    </message>
    <message>
        <source>{file} cannot be opened; check that it is there and may be read.</source>
        <translation>{file} не може да се отвори; проверите да ли постоји и сме ли да се чита.</translation>
    </message>
    <message>
        <source>{file} cannot be read on from row {row}: a cell is too large, most likely because a quotation mark is not closed.</source>
        <translation>{file} не може да се чита даље од реда {row}: једна ћелија је превелика, највероватније зато што наводник није затворен.</translation>
    </message>
    <message>
        <source>{file} has no field server_id, so that nobody can tell which camera is which; export it again with all fields.</source>
        <translation>{file} нема поље server_id, па се не може знати која је која камера; извезите је поново са свим пољима.</translation>
    </message>
    <message>
        <source>{file} has no row with names of columns where one should be.</source>
        <translation>{file} нема ред са именима колона тамо где би требало да буде.</translation>
    </message>
    <message>
        <source>{file} has no such sheet; choose another.</source>
        <translation>{file} нема такав лист; изаберите други.</translation>
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
        <source>{file} is larger than {limit} MB and was not read; bring it in in parts.</source>
        <translation>{file} је већа од {limit} MB и није прочитана; унесите је у деловима.</translation>
    </message>
    <message>
        <source>{file} is missing, damaged, or no working copy of this plugin; choose another file, or load the cameras again.</source>
        <translation>{file} не постоји, оштећена је или није радна копија овог додатка; изаберите другу датотеку или поново учитајте камере.</translation>
    </message>
    <message>
        <source>{file} is no GPX, KML or OpenStreetMap&apos;s XML, or it is damaged; nothing was taken from it.</source>
        <translation>{file} није GPX, КМЛ ни XML OpenStreetMap-а, или је оштећена; ништа из ње није унето.</translation>
    </message>
    <message>
        <source>{file} is no GeoJSON and no answer of an Overpass, or it is damaged; nothing was taken from it.</source>
        <translation>{file} није GeoJSON ни одговор сервера Overpass, или је оштећена; ништа из ње није унето.</translation>
    </message>
    <message>
        <source>{file} is no GeoPackage with a layer of cameras in longitude and latitude; choose another file or layer.</source>
        <translation>{file} није GeoPackage са слојем камера у географској дужини и ширини; изаберите другу датотеку или слој.</translation>
    </message>
    <message>
        <source>{file} is no file of handed-over changes, or it is damaged or too large; ask for it to be exported again.</source>
        <translation>{file} није датотека са предатим изменама, оштећена је или је превелика; затражите да се поново извезе.</translation>
    </message>
    <message>
        <source>{file} is no print layout that QGIS can read; save one as a template in QGIS, then try again.</source>
        <translation>{file} није распоред за штампу који QGIS може да прочита; у QGIS-у сачувајте распоред као шаблон, па пробајте поново.</translation>
    </message>
    <message>
        <source>{file} is no profile of a table, or it is damaged; choose another.</source>
        <translation>{file} није профил табеле или је оштећен; изаберите други.</translation>
    </message>
    <message>
        <source>{file} is no spreadsheet, or damaged, or has a password, and some of its rows might be missed; save it again, or export it as CSV.</source>
        <translation>{file} није табеларни документ, или је оштећен, или има лозинку, па би неки редови могли да се изгубе; сачувајте га поново или га извезите као CSV.</translation>
    </message>
    <message>
        <source>{file} is no text; if it is a spreadsheet, give it the name of one.</source>
        <translation>{file} није текст; ако је табеларни документ, дајте му такво име.</translation>
    </message>
    <message>
        <source>{file} is of no kind that cameras are brought in from: GeoJSON, GPX, KML, OpenStreetMap&apos;s XML, an answer of an Overpass, CSV, XLSX, ODS, or photos (JPEG).</source>
        <translation>{file} није врсте из које се уносе камере: GeoJSON, GPX, КМЛ, XML OpenStreetMap-а, одговор сервера Overpass, CSV, XLSX, ОДС или фотографије (JPEG).</translation>
    </message>
    <message>
        <source>{file} is too large to be read as a spreadsheet; export it as CSV.</source>
        <translation>{file} је превелик да би се читао као табеларни документ; извезите га као CSV.</translation>
    </message>
    <message>
        <source>{file} was exported by a newer version of Hiljade Kamera; update the plugin to open it.</source>
        <translation>{file} је извезена из новије верзије додатка Hiljade Kamera; ажурирајте додатак да бисте је отворили.</translation>
    </message>
    <message>
        <source>{file} was made by a newer version of Hiljade Kamera and was left alone; update the plugin to open it.</source>
        <translation>{file} потиче из новије верзије додатка Hiljade Kamera и није дирана; ажурирајте додатак да бисте је отворили.</translation>
    </message>
    <message>
        <source>{host} did not give the picture: it answered with status {status}.</source>
        <translation>{host} није дао слику: одговорио је статусом {status}.</translation>
    </message>
    <message>
        <source>{host} does not give this picture to everybody.</source>
        <translation>{host} ову слику не даје свакоме.</translation>
    </message>
    <message>
        <source>{path} cannot be written; choose another folder, or ask for the right to write there.</source>
        <translation>Упис у {path} није могућ; изаберите другу фасциклу или затражите право уписа.</translation>
    </message>
    <message>
        <source>“{address}” is not the address of a camera layer; it should look like https://server/v1/buckets/bucket/collections/layer.</source>
        <translation>„{address}“ није адреса слоја камера; адреса треба да изгледа овако: https://server/v1/buckets/bucket/collections/layer.</translation>
    </message>
    <message>
        <source>“{name}” is no key of a tag; choose another.</source>
        <translation>„{name}“ није кључ ознаке; изаберите други.</translation>
    </message>
</context>
<context>
    <name>NearbyLines</name>
    <message>
        <source>There is no wall and no street near this camera in the layers that the map shows.</source>
        <translation>У слојевима које карта приказује нема ни зида ни улице близу ове камере.</translation>
    </message>
</context>
<context>
    <name>NewCameraPanel</name>
    <message>
        <source>&amp;Clear</source>
        <translation>О&amp;бриши</translation>
    </message>
    <message>
        <source>Every new camera gets these values:</source>
        <translation>Свака нова камера добија ове вредности:</translation>
    </message>
    <message>
        <source>Open the &amp;form for each new camera</source>
        <translation>Отвори &amp;образац за сваку нову камеру</translation>
    </message>
    <message>
        <source>Take from the &amp;selected camera</source>
        <translation>Преузми од &amp;изабране камере</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>not known</source>
        <translation>непознато</translation>
    </message>
    <message>
        <source>several</source>
        <translation>разно</translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message numerus="yes">
        <source>%n camera(s) selected</source>
        <translation>
            <numerusform>Изабрана је %n камера</numerusform>
            <numerusform>Изабране су %n камере</numerusform>
            <numerusform>Изабрано је %n камера</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) would be another</source>
        <translation>
            <numerusform>Променила би се %n камера</numerusform>
            <numerusform>Промениле би се %n камере</numerusform>
            <numerusform>Променило би се %n камера</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Direction (°)</source>
        <translation>&amp;Смер (°)</translation>
    </message>
    <message>
        <source>&amp;Latitude, longitude</source>
        <translation>Ши&amp;рина, дужина</translation>
    </message>
    <message>
        <source>&amp;Move by (m)</source>
        <translation>&amp;Помери за (m)</translation>
    </message>
    <message>
        <source>&amp;Opening angle (°)</source>
        <translation>&amp;Угао (°)</translation>
    </message>
    <message>
        <source>&amp;Reach (m)</source>
        <translation>&amp;Домет (m)</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>Сач&amp;увај</translation>
    </message>
    <message>
        <source>&amp;Turn by (°)</source>
        <translation>&amp;Окрени за (°)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>По&amp;глед</translation>
    </message>
    <message>
        <source>No camera is selected.</source>
        <translation>Ниједна камера није изабрана.</translation>
    </message>
    <message>
        <source>Nobody knows it: store that it is not known</source>
        <translation>Нико то не зна: сачувај да је непознато</translation>
    </message>
    <message>
        <source>Nothing would change</source>
        <translation>Ништа се не би променило</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>О&amp;дустани</translation>
    </message>
    <message>
        <source>The current layer has no cameras.</source>
        <translation>Тренутни слој нема камера.</translation>
    </message>
    <message>
        <source>Write latitude and longitude in degrees, as 44.8125, 20.4573.</source>
        <translation>Упишите географску ширину и дужину у степенима, на пример 44.8125, 20.4573.</translation>
    </message>
    <message>
        <source>towar&amp;ds (°)</source>
        <translation>&amp;ка (°)</translation>
    </message>
    <message>
        <source>{number} of {count}: {text}</source>
        <translation>{number} од {count}: {text}</translation>
    </message>
</context>
<context>
    <name>OldValuesPanel</name>
    <message numerus="yes">
        <source>%n new value(s) taken; {listed} of the old ones are in the list.</source>
        <translation>
            <numerusform>Преузета је %n нова вредност; у списку има старих: {listed}.</numerusform>
            <numerusform>Преузете су %n нове вредности; у списку има старих: {listed}.</numerusform>
            <numerusform>Преузето је %n нових вредности; у списку има старих: {listed}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) saved.</source>
        <translation>
            <numerusform>Сачувана је %n вредност.</numerusform>
            <numerusform>Сачуване су %n вредности.</numerusform>
            <numerusform>Сачувано је %n вредности.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Load…</source>
        <translation>&amp;Учитај…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>На&amp;лепи</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Сачувај…</translation>
    </message>
    <message>
        <source>JSON file</source>
        <translation>JSON датотека</translation>
    </message>
    <message>
        <source>JSON or CSV file</source>
        <translation>JSON или CSV датотека</translation>
    </message>
    <message>
        <source>Load a table of values</source>
        <translation>Учитавање табеле вредности</translation>
    </message>
    <message>
        <source>Reading a table of values</source>
        <translation>Читање табеле вредности</translation>
    </message>
    <message>
        <source>Save the new values, for the next time or for others</source>
        <translation>Сачувај нове вредности, за следећи пут или за друге</translation>
    </message>
    <message>
        <source>Save the table of values</source>
        <translation>Чување табеле вредности</translation>
    </message>
    <message>
        <source>Saving a table of values</source>
        <translation>Чување табеле вредности</translation>
    </message>
    <message>
        <source>Take old values and new ones from a JSON or CSV file</source>
        <translation>Узми старе и нове вредности из JSON или CSV датотеке</translation>
    </message>
    <message>
        <source>Take two columns of a spreadsheet, or one from the current row down (Ctrl+V)</source>
        <translation>Узми две колоне из програма за табеле, или једну од текућег реда наниже (Ctrl+V)</translation>
    </message>
    <message>
        <source>There are no new values to save.</source>
        <translation>Нема нових вредности које би се сачувале.</translation>
    </message>
</context>
<context>
    <name>OldValuesTable</name>
    <message>
        <source>(none)</source>
        <translation>(нема)</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Камере</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Нова вредност</translation>
    </message>
    <message>
        <source>Old values and new ones</source>
        <translation>Старе и нове вредности</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>Вредност сада</translation>
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
    <name>Page</name>
    <message>
        <source>bank</source>
        <translation>банка</translation>
    </message>
    <message>
        <source>building</source>
        <translation>зграда</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>камера</translation>
    </message>
    <message>
        <source>cash machine</source>
        <translation>банкомат</translation>
    </message>
    <message>
        <source>ceiling</source>
        <translation>плафон</translation>
    </message>
    <message>
        <source>dome</source>
        <translation>купола</translation>
    </message>
    <message>
        <source>doorbell</source>
        <translation>у звону</translation>
    </message>
    <message>
        <source>entrance</source>
        <translation>улаз</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>непокретна</translation>
    </message>
    <message>
        <source>gantry</source>
        <translation>портал</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>капија</translation>
    </message>
    <message>
        <source>guard</source>
        <translation>стражар</translation>
    </message>
    <message>
        <source>gunshot detector</source>
        <translation>детектор пуцња</translation>
    </message>
    <message>
        <source>number plate reader</source>
        <translation>читач регистарских таблица</translation>
    </message>
    <message>
        <source>panning</source>
        <translation>покретна</translation>
    </message>
    <message>
        <source>parking</source>
        <translation>паркинг</translation>
    </message>
    <message>
        <source>pole</source>
        <translation>стуб</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>одбачена</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>уклоњена</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>пријављена</translation>
    </message>
    <message>
        <source>roof</source>
        <translation>кров</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>продавница</translation>
    </message>
    <message>
        <source>station</source>
        <translation>станица</translation>
    </message>
    <message>
        <source>street</source>
        <translation>улица</translation>
    </message>
    <message>
        <source>street lamp</source>
        <translation>улична светиљка</translation>
    </message>
    <message>
        <source>town</source>
        <translation>град</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>саобраћај</translation>
    </message>
    <message>
        <source>traffic signals</source>
        <translation>семафор</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>дрво</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>проверена</translation>
    </message>
    <message>
        <source>wall</source>
        <translation>зид</translation>
    </message>
</context>
<context>
    <name>PageBeside</name>
    <message>
        <source>Cancel</source>
        <translation>Откажи</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Страна {page} од {pages}</translation>
    </message>
    <message>
        <source>Sheet {page} of {pages}</source>
        <translation>Лист {page} од {pages}</translation>
    </message>
</context>
<context>
    <name>PageMaker</name>
    <message>
        <source>Keeping the layout</source>
        <translation>Чување распореда</translation>
    </message>
    <message>
        <source>Printing {file}</source>
        <translation>Штампање: {file}</translation>
    </message>
    <message>
        <source>Reading the cameras to print</source>
        <translation>Читање камера за штампу</translation>
    </message>
</context>
<context>
    <name>PageTurner</name>
    <message>
        <source>The next page</source>
        <translation>Следећа страна</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>Претходна страна</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Picture of the page</source>
        <translation>Слика стране</translation>
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
        <source>Choose what stays where you and others changed the same</source>
        <translation>Изаберите шта остаје тамо где сте ви и други мењали исто</translation>
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
        <source>Resolve co&amp;nflicts…</source>
        <translation>Реши &amp;сукобе…</translation>
    </message>
    <message>
        <source>Resolve this conflict…</source>
        <translation>Реши овај сукоб…</translation>
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
        <source>Stays in the working copy:</source>
        <translation>Остаје у радној копији:</translation>
    </message>
    <message>
        <source>The server does not take this: it stays in the working copy.</source>
        <translation>Сервер ово не прима: остаје у радној копији.</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>Зашто: {reason}</translation>
    </message>
    <message>
        <source>{kind}: {record}</source>
        <translation>{kind}: {record}</translation>
    </message>
</context>
<context>
    <name>PhotoWindow</name>
    <message>
        <source>&amp;Always for this host</source>
        <translation>&amp;Увек за овај сервер</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>&amp;Питај поново</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Откажи</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Не</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>Отвори у &amp;прегледачу</translation>
    </message>
    <message>
        <source>&amp;This time</source>
        <translation>Овај &amp;пут</translation>
    </message>
    <message>
        <source>Ask again for {host}</source>
        <translation>Поново питај за {host}</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Затвори</translation>
    </message>
    <message>
        <source>Fetch pictures from {host}?</source>
        <translation>Преузети слике са {host}?</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Следећа слика</translation>
    </message>
    <message>
        <source>Nothing is fetched from {host}.</source>
        <translation>Са {host} се ништа не преузима.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Слике</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Претходна слика</translation>
    </message>
    <message>
        <source>T&amp;ry again</source>
        <translation>&amp;Покушај поново</translation>
    </message>
    <message>
        <source>The record names a page on {host} that shows a picture.</source>
        <translation>Запис наводи страницу на {host} која приказује слику.</translation>
    </message>
    <message>
        <source>The record names it in “{tag}”. Whoever runs this host sees that you ask.</source>
        <translation>Наводи га запис, под „{tag}“. Ко год води овај сервер видеће да питате.</translation>
    </message>
    <message>
        <source>The record of this camera names no picture.</source>
        <translation>Запис ове камере не наводи ниједну слику.</translation>
    </message>
    <message>
        <source>{host} says that the picture is there.</source>
        <translation>{host} каже да је слика тамо.</translation>
    </message>
    <message>
        <source>{kilobytes} kB so far</source>
        <translation>До сада {kilobytes} kB</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} од {count}</translation>
    </message>
</context>
<context>
    <name>PictureShow</name>
    <message>
        <source>Fetching a picture</source>
        <translation>Преузимање слике</translation>
    </message>
</context>
<context>
    <name>PlayDialog</name>
    <message>
        <source>&amp;Make ready to play</source>
        <translation>Припре&amp;ми за пуштање</translation>
    </message>
    <message>
        <source>&amp;Show all again</source>
        <translation>Опет прика&amp;жи све</translation>
    </message>
    <message>
        <source>Cameras come</source>
        <translation>Камере се појављују</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месец</translation>
    </message>
    <message>
        <source>One step is a</source>
        <translation>Један корак је</translation>
    </message>
    <message>
        <source>Play over time</source>
        <translation>Пуштање кроз време</translation>
    </message>
    <message>
        <source>QGIS&apos;s temporal controller then shows, step by step, the cameras that stood for certain at the end of each. Filters, styles and edits stay as they are. The counts that are shown from afar say nothing of time and are hidden meanwhile: zoom in to see cameras.</source>
        <translation>Временски управљач QGIS-а тада корак по корак приказује камере које су на крају сваког корака сигурно стајале. Филтери, стилови и измене остају какви јесу. Бројеви који се приказују издалека не говоре ништа о времену и дотле су сакривени: приближите карту да бисте видели камере.</translation>
    </message>
    <message>
        <source>Quarter of a year</source>
        <translation>Квартал</translation>
    </message>
    <message>
        <source>Show cameras without a readable date all the time</source>
        <translation>Све време приказуј камере без читљивог датума</translation>
    </message>
    <message>
        <source>When they were last checked (check_date)</source>
        <translation>Када су последњи пут проверене (check_date)</translation>
    </message>
    <message>
        <source>When they were put up (start_date)</source>
        <translation>Када су постављене (start_date)</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Година</translation>
    </message>
</context>
<context>
    <name>PlayingOverTime</name>
    <message>
        <source>All cameras are shown again, whatever their dates.</source>
        <translation>Опет се приказују све камере, без обзира на датуме.</translation>
    </message>
    <message>
        <source>Load cameras first: what plays over time is their layer.</source>
        <translation>Прво учитајте камере: кроз време се пушта њихов слој.</translation>
    </message>
    <message>
        <source>Make QGIS&apos;s temporal controller ready to show cameras as they came</source>
        <translation>Припреми временски управљач QGIS-а да приказује камере онако како су се појављивале</translation>
    </message>
    <message>
        <source>No camera has a readable date of that kind.</source>
        <translation>Ниједна камера нема читљив датум те врсте.</translation>
    </message>
    <message>
        <source>Play over &amp;time…</source>
        <translation>Пусти кроз &amp;време…</translation>
    </message>
    <message>
        <source>Ready from {first} to {last}: press play in the temporal controller.</source>
        <translation>Спремно од {first} до {last}: притисните пуштање у временском управљачу.</translation>
    </message>
    <message>
        <source>That makes {count} steps, and {most} is the most; choose a longer step.</source>
        <translation>То би било {count} корака, а највише их може бити {most}; изаберите дужи корак.</translation>
    </message>
</context>
<context>
    <name>PositionForm</name>
    <message>
        <source>&amp;Easting</source>
        <translation>&amp;Источна координата</translation>
    </message>
    <message>
        <source>&amp;Position</source>
        <translation>&amp;Положај</translation>
    </message>
    <message>
        <source>&amp;Zone</source>
        <translation>&amp;Зона</translation>
    </message>
    <message>
        <source>(choose)</source>
        <translation>(изаберите)</translation>
    </message>
    <message>
        <source>Coordinate s&amp;ystem</source>
        <translation>Координатни с&amp;истем</translation>
    </message>
    <message>
        <source>L&amp;atitude</source>
        <translation>Географска &amp;ширина</translation>
    </message>
    <message>
        <source>Lo&amp;ngitude</source>
        <translation>Географска ду&amp;жина</translation>
    </message>
    <message>
        <source>Nor&amp;thing</source>
        <translation>С&amp;еверна координата</translation>
    </message>
    <message>
        <source>Or&amp;der</source>
        <translation>Редо&amp;след</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>&amp;Текст</translation>
    </message>
    <message>
        <source>easting, northing</source>
        <translation>источна, северна</translation>
    </message>
    <message>
        <source>latitude, longitude</source>
        <translation>ширина, дужина</translation>
    </message>
    <message>
        <source>longitude, latitude</source>
        <translation>дужина, ширина</translation>
    </message>
    <message>
        <source>northing, easting</source>
        <translation>северна, источна</translation>
    </message>
    <message>
        <source>one column of text</source>
        <translation>једна колона с текстом</translation>
    </message>
    <message>
        <source>the text says it</source>
        <translation>текст то каже</translation>
    </message>
    <message>
        <source>two columns in a coordinate system</source>
        <translation>две колоне у координатном систему</translation>
    </message>
    <message>
        <source>two columns in degrees</source>
        <translation>две колоне у степенима</translation>
    </message>
    <message>
        <source>two columns in zones of UTM</source>
        <translation>две колоне у зонама UTM</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message numerus="yes">
        <source>%n camera(s)</source>
        <translation>
            <numerusform>%n камера</numerusform>
            <numerusform>%n камере</numerusform>
            <numerusform>%n камера</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) in more than one of these areas, counted in each</source>
        <translation>
            <numerusform>%n камера у више од једне од ових области, бројана у свакој</numerusform>
            <numerusform>%n камере у више од једне од ових области, бројане у свакој</numerusform>
            <numerusform>%n камера у више од једне од ових области, бројаних у свакој</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) in none of these areas</source>
        <translation>
            <numerusform>%n камера ни у једној од ових области</numerusform>
            <numerusform>%n камере ни у једној од ових области</numerusform>
            <numerusform>%n камера ни у једној од ових области</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) in this area</source>
        <translation>
            <numerusform>%n камера у овој области</numerusform>
            <numerusform>%n камере у овој области</numerusform>
            <numerusform>%n камера у овој области</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) of unknown direction</source>
        <translation>
            <numerusform>%n камера непознатог смера</numerusform>
            <numerusform>%n камере непознатог смера</numerusform>
            <numerusform>%n камера непознатог смера</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) on the map of {moment}</source>
        <translation>
            <numerusform>%n камера на карти: {moment}</numerusform>
            <numerusform>%n камере на карти: {moment}</numerusform>
            <numerusform>%n камера на карти: {moment}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) on this map outside the area</source>
        <translation>
            <numerusform>%n камера на овој карти ван области</numerusform>
            <numerusform>%n камере на овој карти ван области</numerusform>
            <numerusform>%n камера на овој карти ван области</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) that may be from before are not ringed.</source>
        <translation>
            <numerusform>%n камера која је можда од раније није заокружена.</numerusform>
            <numerusform>%n камере које су можда од раније нису заокружене.</numerusform>
            <numerusform>%n камера које су можда од раније није заокружено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) that nobody verified stand at a position rounded to {grid} m, without field of view.</source>
        <translation>
            <numerusform>%n камера коју нико није проверио стоји на положају заокруженом на {grid} m, без видног поља.</numerusform>
            <numerusform>%n камере које нико није проверио стоје на положају заокруженом на {grid} m, без видног поља.</numerusform>
            <numerusform>%n камера које нико није проверио стоји на положају заокруженом на {grid} m, без видног поља.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) that nobody verified stand at the nearest crossing, without field of view.</source>
        <translation>
            <numerusform>%n камера коју нико није проверио стоји на најближој раскрсници, без видног поља.</numerusform>
            <numerusform>%n камере које нико није проверио стоје на најближој раскрсници, без видног поља.</numerusform>
            <numerusform>%n камера које нико није проверио стоји на најближој раскрсници, без видног поља.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) that nobody verified were left out of this map.</source>
        <translation>
            <numerusform>%n камера коју нико није проверио изостављена је са ове карте.</numerusform>
            <numerusform>%n камере које нико није проверио изостављене су са ове карте.</numerusform>
            <numerusform>%n камера које нико није проверио изостављено је са ове карте.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) that nobody verified: direction withheld</source>
        <translation>
            <numerusform>%n камера коју нико није проверио: смер изостављен</numerusform>
            <numerusform>%n камере које нико није проверио: смер изостављен</numerusform>
            <numerusform>%n камера које нико није проверио: смер изостављен</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) whose dates are not exact enough were left out.</source>
        <translation>
            <numerusform>%n камера чији датуми нису довољно тачни је изостављена.</numerusform>
            <numerusform>%n камере чији датуми нису довољно тачни су изостављене.</numerusform>
            <numerusform>%n камера чији датуми нису довољно тачни је изостављено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) without a readable date are shown all the same.</source>
        <translation>
            <numerusform>%n камера без читљивог датума је ипак приказана.</numerusform>
            <numerusform>%n камере без читљивог датума су ипак приказане.</numerusform>
            <numerusform>%n камера без читљивог датума је ипак приказано.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) without a readable date were left out.</source>
        <translation>
            <numerusform>%n камера без читљивог датума је изостављена.</numerusform>
            <numerusform>%n камере без читљивог датума су изостављене.</numerusform>
            <numerusform>%n камера без читљивог датума је изостављено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of view drawn larger than they are, to be seen.</source>
        <translation>
            <numerusform>%n видно поље нацртано је веће него што јесте, да би се видело.</numerusform>
            <numerusform>%n видна поља нацртана су већа него што јесу, да би се видела.</numerusform>
            <numerusform>%n видних поља нацртано је веће него што јесу, да би се видела.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone after {moment}</source>
        <translation>
            <numerusform>%n уклоњена после: {moment}</numerusform>
            <numerusform>%n уклоњене после: {moment}</numerusform>
            <numerusform>%n уклоњених после: {moment}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n last changed on the server after {moment}</source>
        <translation>
            <numerusform>%n последњи пут промењена на серверу после: {moment}</numerusform>
            <numerusform>%n последњи пут промењене на серверу после: {moment}</numerusform>
            <numerusform>%n последњи пут промењено на серверу после: {moment}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n last checked after {moment}</source>
        <translation>
            <numerusform>%n последњи пут проверена после: {moment}</numerusform>
            <numerusform>%n последњи пут проверене после: {moment}</numerusform>
            <numerusform>%n последњи пут проверено после: {moment}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new after {moment}</source>
        <translation>
            <numerusform>%n нова после: {moment}</numerusform>
            <numerusform>%n нове после: {moment}</numerusform>
            <numerusform>%n нових после: {moment}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) moved aside; a line leads to the cross.</source>
        <translation>
            <numerusform>%n знак је померен; линија води до крстића на правом месту.</numerusform>
            <numerusform>%n знака су померена; линија води до крстића на правом месту.</numerusform>
            <numerusform>%n знакова је померено; линија води до крстића на правом месту.</numerusform>
        </translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Област</translation>
    </message>
    <message>
        <source>Area {number}</source>
        <translation>Област {number}</translation>
    </message>
    <message>
        <source>As of {day}: cameras last checked by then (check_date). Those checked again later are not among them.</source>
        <translation>Стање на дан {day} Камере чија је последња провера (check_date) била до тада. Оних које су касније поново проверене нема међу њима.</translation>
    </message>
    <message>
        <source>As of {day}: cameras that stood by their start_date.</source>
        <translation>Стање на дан {day} Камере које су тада стајале, по њиховом start_date.</translation>
    </message>
    <message>
        <source>As of {day}: cameras whose record was last changed on the server by then, which does not say when they were put up. Those changed again later are not among them.</source>
        <translation>Стање на дан {day} Камере чији је запис на серверу последњи пут промењен до тада, што не говори када су постављене. Оних које су касније поново мењане нема међу њима.</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Камере</translation>
    </message>
    <message>
        <source>Cameras are counted in cells of {side} m; each dot stands amid those of a cell.</source>
        <translation>Камере су пребројане у пољима од {side} m; свака тачка стоји усред камера једног поља.</translation>
    </message>
    <message>
        <source>Cameras are counted in cells of {side} m; each number stands near those of a cell.</source>
        <translation>Камере су пребројане у пољима од {side} m; сваки број стоји близу камера једног поља.</translation>
    </message>
    <message>
        <source>Cameras are counted in hexagons {width} m wide.</source>
        <translation>Камере су пребројане у шестоугловима широким {width} m.</translation>
    </message>
    <message>
        <source>Cameras in a hexagon {width} m wide</source>
        <translation>Камера у шестоуглу широком {width} m</translation>
    </message>
    <message>
        <source>Cameras that nobody verified are counted at a position rounded to {grid} m.</source>
        <translation>Камере које нико није проверио бројане су на положају заокруженом на {grid} m.</translation>
    </message>
    <message>
        <source>Cameras that nobody verified are counted at the nearest crossing, or where none is near at a position rounded to {grid} m.</source>
        <translation>Камере које нико није проверио броје се на најближој раскрсници, а где ниједна није близу на положају заокруженом на {grid} m.</translation>
    </message>
    <message>
        <source>Cameras that nobody verified are not counted.</source>
        <translation>Камере које нико није проверио нису бројане.</translation>
    </message>
    <message>
        <source>Cluster {number}</source>
        <translation>Група {number}</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Исправке</translation>
    </message>
    <message>
        <source>Data of {saved}, printed on {printed}</source>
        <translation>Подаци: {saved} Одштампано: {printed}</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Смер</translation>
    </message>
    <message>
        <source>Edge of the page before or after</source>
        <translation>Ивица претходне или следеће стране</translation>
    </message>
    <message>
        <source>Fields of view are drawn as symbols: true in direction, not to scale.</source>
        <translation>Видна поља су нацртана као знакови: смер је тачан, величина није у размери.</translation>
    </message>
    <message>
        <source>Fields of view are not drawn on this map.</source>
        <translation>Видна поља нису нацртана на овој карти.</translation>
    </message>
    <message>
        <source>Fields of view of these cameras: {number}</source>
        <translation>Видна поља ових камера: {number}</translation>
    </message>
    <message>
        <source>Gone after {moment}</source>
        <translation>Уклоњено после: {moment}</translation>
    </message>
    <message>
        <source>Last changed on the server after {moment}</source>
        <translation>Последња промена на серверу после: {moment}</translation>
    </message>
    <message>
        <source>Last checked after {moment}</source>
        <translation>Последња провера после: {moment}</translation>
    </message>
    <message>
        <source>Line of these pages</source>
        <translation>Линија ових страна</translation>
    </message>
    <message>
        <source>Mapped, datasheet, assumed: how well the fields of view of these cameras are known.</source>
        <translation>Мапирано, технички лист, претпостављено: колико се добро знају видна поља ових камера.</translation>
    </message>
    <message>
        <source>Name or operator</source>
        <translation>Назив или оператер</translation>
    </message>
    <message>
        <source>Names were left out of this map.</source>
        <translation>Имена су изостављена са ове карте.</translation>
    </message>
    <message>
        <source>New after {moment}</source>
        <translation>Ново после: {moment}</translation>
    </message>
    <message>
        <source>No known camera in this area.</source>
        <translation>У овој области нема познатих камера.</translation>
    </message>
    <message>
        <source>No map could be made of areas without a page.</source>
        <translation>За области без стране карта није могла да се направи.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Бр.</translation>
    </message>
    <message>
        <source>Outline of the area</source>
        <translation>Обрис области</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Страна {number}</translation>
    </message>
    <message>
        <source>Part {number}</source>
        <translation>Деоница {number}</translation>
    </message>
    <message>
        <source>Projection: {name} ({id}). Scale {scale}</source>
        <translation>Пројекција: {name} ({id}). Размера {scale}</translation>
    </message>
    <message>
        <source>Quarter {number} of {year}</source>
        <translation>{number}. квартал {year}</translation>
    </message>
    <message>
        <source>The cameras by their numbers on the map</source>
        <translation>Камере по бројевима на карти</translation>
    </message>
    <message>
        <source>The data end on {day}.</source>
        <translation>Последњи дан података: {day}</translation>
    </message>
    <message>
        <source>The numbers are those of the pages. North is up.</source>
        <translation>Бројеви су бројеви страна. Север је горе.</translation>
    </message>
    <message>
        <source>There are too many cameras on the map for a table: they have no numbers.</source>
        <translation>На карти је превише камера за табелу: нису нумерисане.</translation>
    </message>
    <message>
        <source>There is no known camera on the map.</source>
        <translation>На карти нема познатих камера.</translation>
    </message>
    <message>
        <source>There is no room on this map for the numbers of the pages {pages}.</source>
        <translation>На овој карти нема места за бројеве страна {pages}.</translation>
    </message>
    <message>
        <source>True place of a moved symbol</source>
        <translation>Место камере чији је знак померен</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Version {code}</source>
        <translation>Верзија {code}</translation>
    </message>
    <message>
        <source>Where cameras are counted in cells, none is ringed.</source>
        <translation>Где се камере броје по ћелијама, ниједна није заокружена.</translation>
    </message>
    <message>
        <source>all round</source>
        <translation>укруг</translation>
    </message>
    <message>
        <source>all round (assumed)</source>
        <translation>укруг (претпостављено)</translation>
    </message>
    <message>
        <source>all round, mostly {direction}</source>
        <translation>укруг, углавном {direction}</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>претпостављено</translation>
    </message>
    <message>
        <source>datasheet</source>
        <translation>технички лист</translation>
    </message>
    <message>
        <source>east</source>
        <translation>исток</translation>
    </message>
    <message>
        <source>mapped</source>
        <translation>мапирано</translation>
    </message>
    <message>
        <source>mapped: {mapped}, from a datasheet: {datasheet}, assumed: {assumed}</source>
        <translation>мапирано: {mapped}, из техничког листа: {datasheet}, претпостављено: {assumed}</translation>
    </message>
    <message>
        <source>north</source>
        <translation>север</translation>
    </message>
    <message>
        <source>north-east</source>
        <translation>североисток</translation>
    </message>
    <message>
        <source>north-west</source>
        <translation>северозапад</translation>
    </message>
    <message>
        <source>south</source>
        <translation>југ</translation>
    </message>
    <message>
        <source>south-east</source>
        <translation>југоисток</translation>
    </message>
    <message>
        <source>south-west</source>
        <translation>југозапад</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>непознато</translation>
    </message>
    <message>
        <source>west</source>
        <translation>запад</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>изостављено</translation>
    </message>
    <message>
        <source>{layer}: licence not stated</source>
        <translation>{layer}: лиценца није наведена</translation>
    </message>
    <message>
        <source>{least} and more</source>
        <translation>{least} и више</translation>
    </message>
    <message>
        <source>{title}: areas</source>
        <translation>{title}: области</translation>
    </message>
    <message>
        <source>{title}: pages</source>
        <translation>{title}: стране</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Извези…</translation>
    </message>
    <message>
        <source>As it is printed, in a lower resolution.</source>
        <translation>Овако се штампа, само у нижој резолуцији.</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled; %n page(s) are finished and stay.</source>
        <translation>
            <numerusform>Отказано; %n страна је готова и остаје.</numerusform>
            <numerusform>Отказано; %n стране су готове и остају.</numerusform>
            <numerusform>Отказано; %n страна је готово и остаје.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Отказано; ништа није уписано.</translation>
    </message>
    <message>
        <source>Choose a layer of areas: each of them, or each selected one, gets a page.</source>
        <translation>Изаберите слој површина: свака од њих, или свака изабрана, добија страну.</translation>
    </message>
    <message>
        <source>Drawing the map…</source>
        <translation>Цртање карте…</translation>
    </message>
    <message>
        <source>Drawing the page…</source>
        <translation>Цртање стране…</translation>
    </message>
    <message>
        <source>Keep as a la&amp;yout in the project</source>
        <translation>&amp;Задржи као распоред у пројекту</translation>
    </message>
    <message>
        <source>Keeping the layout…</source>
        <translation>Чување распореда…</translation>
    </message>
    <message>
        <source>Make a print map</source>
        <translation>Направи карту за штампу</translation>
    </message>
    <message>
        <source>Printing {file}…</source>
        <translation>Штампање: {file}…</translation>
    </message>
    <message>
        <source>Select the areas to print in a layer of areas.</source>
        <translation>Изаберите подручја за штампу у неком слоју површина.</translation>
    </message>
    <message>
        <source>Stopping after this page…</source>
        <translation>Заустављање после ове стране…</translation>
    </message>
    <message>
        <source>The layout {name} is in the project; save the project to keep it.</source>
        <translation>Распоред {name} је у пројекту; сачувајте пројекат да би остао.</translation>
    </message>
    <message>
        <source>The page that is shown, to be changed in QGIS, with or without this plugin</source>
        <translation>Приказану страну, да се мења у QGIS-у, с овим додатком или без њега</translation>
    </message>
    <message>
        <source>{file} is printed.</source>
        <translation>Одштампано: {file}.</translation>
    </message>
    <message numerus="yes">
        <source>{file} is printed: %n page(s).</source>
        <translation>
            <numerusform>Одштампано: {file}, %n страна.</numerusform>
            <numerusform>Одштампано: {file}, %n стране.</numerusform>
            <numerusform>Одштампано: {file}, %n страна.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintForm</name>
    <message>
        <source> dots per inch</source>
        <translation> тачака по инчу</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Датотека</translation>
    </message>
    <message>
        <source>&amp;Line under it</source>
        <translation>&amp;Ред испод наслова</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>П&amp;апир</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>Резол&amp;уција</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Прикажи</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Наслов</translation>
    </message>
    <message>
        <source>Areas of</source>
        <translation>Подручја из слоја</translation>
    </message>
    <message>
        <source>Base map</source>
        <translation>Подлога</translation>
    </message>
    <message>
        <source>Cameras of</source>
        <translation>Камере из</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Језик</translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation>Из&amp;глед</translation>
    </message>
    <message>
        <source>Or a layout of your own</source>
        <translation>Или сопствени распоред</translation>
    </message>
    <message>
        <source>Order of pages</source>
        <translation>Редослед страна</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Оријентација</translation>
    </message>
    <message>
        <source>Print layout (*.qpt)</source>
        <translation>Распоред за штампу (*.qpt)</translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation>Раз&amp;мера</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Други језик</translation>
    </message>
    <message>
        <source>Te&amp;mplate</source>
        <translation>Ша&amp;блон</translation>
    </message>
    <message>
        <source>Their names</source>
        <translation>Њихова имена</translation>
    </message>
    <message>
        <source>Where cameras stand close</source>
        <translation>Где су камере близу једна другој</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ниједан</translation>
    </message>
    <message>
        <source>only the name of each area</source>
        <translation>само име сваког подручја</translation>
    </message>
    <message>
        <source>the name of the layer</source>
        <translation>име слоја</translation>
    </message>
</context>
<context>
    <name>PrintMap</name>
    <message numerus="yes">
        <source>%n camera(s)</source>
        <translation>
            <numerusform>%n камера</numerusform>
            <numerusform>%n камере</numerusform>
            <numerusform>%n камера</numerusform>
        </translation>
    </message>
    <message>
        <source>A page for each area of a layer</source>
        <translation>По страна за свако подручје неког слоја</translation>
    </message>
    <message>
        <source>A page for each area, for each cluster of cameras, or along a line; with a list</source>
        <translation>Страна за сваку област, за сваку групу камера или дуж линије; са списком</translation>
    </message>
    <message>
        <source>A page for each year, quarter or month, of the cameras that stood then</source>
        <translation>Страна за сваку годину, квартал или месец, са камерама које су тада стајале</translation>
    </message>
    <message>
        <source>A page of cameras as PDF, SVG or PNG, with a look at what it gives away</source>
        <translation>Страна са камерама као PDF, SVG или PNG, уз преглед онога што одаје</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Положено</translation>
    </message>
    <message>
        <source>All cameras</source>
        <translation>Све камере</translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation>Као на екрану</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>По имену</translation>
    </message>
    <message>
        <source>Circles with a number</source>
        <translation>Кругови са бројем</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тамно</translation>
    </message>
    <message>
        <source>Field sheet, with lines for corrections</source>
        <translation>Теренски лист, са редовима за исправке</translation>
    </message>
    <message>
        <source>Figure for a text</source>
        <translation>Слика за текст</translation>
    </message>
    <message>
        <source>Folder for a file of each page</source>
        <translation>Фасцикла за датотеку сваке стране</translation>
    </message>
    <message>
        <source>For colour-blind eyes</source>
        <translation>За очи које слабо разликују боје</translation>
    </message>
    <message>
        <source>For print in four inks</source>
        <translation>За штампу у четири боје</translation>
    </message>
    <message>
        <source>From north to south, and from west to east</source>
        <translation>Од севера ка југу и од запада ка истоку</translation>
    </message>
    <message>
        <source>Go on without them</source>
        <translation>Настави без њих</translation>
    </message>
    <message>
        <source>Greys</source>
        <translation>Сиви тонови</translation>
    </message>
    <message>
        <source>Hexagons, coloured by number</source>
        <translation>Шестоуглови, обојени по броју камера</translation>
    </message>
    <message>
        <source>It gives no name away, and nothing exact that nobody verified.</source>
        <translation>Не одаје ниједно име, нити ишта тачно што нико није проверио.</translation>
    </message>
    <message numerus="yes">
        <source>It may name %n of them.</source>
        <translation>
            <numerusform>Може да именује %n од њих.</numerusform>
            <numerusform>Може да именује %n од њих.</numerusform>
            <numerusform>Може да именује %n од њих.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It shows exactly where %n stand(s) that nobody verified.</source>
        <translation>
            <numerusform>Показује тачно где стоји %n коју нико није проверио.</numerusform>
            <numerusform>Показује тачно где стоје %n које нико није проверио.</numerusform>
            <numerusform>Показује тачно где стоји %n које нико није проверио.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leaflet to fold, with a table of numbered cameras</source>
        <translation>Летак за пресавијање, са табелом нумерисаних камера</translation>
    </message>
    <message>
        <source>Leave cameras out that nobody verified</source>
        <translation>Изостави камере које нико није проверио</translation>
    </message>
    <message>
        <source>Leave names and operators out</source>
        <translation>Изостави имена и оператере</translation>
    </message>
    <message>
        <source>Make a print map…</source>
        <translation>Направи карту за штампу…</translation>
    </message>
    <message>
        <source>Make a series over time…</source>
        <translation>Направи низ кроз време…</translation>
    </message>
    <message>
        <source>Make an atlas…</source>
        <translation>Направи атлас…</translation>
    </message>
    <message>
        <source>Move cameras that nobody verified to a crossing</source>
        <translation>Помери камере које нико није проверио на раскрсницу</translation>
    </message>
    <message>
        <source>Move cameras that nobody verified to a grid of {grid} m</source>
        <translation>Помери камере које нико није проверио на мрежу од {grid} m</translation>
    </message>
    <message numerus="yes">
        <source>On the page: %n camera(s).</source>
        <translation>
            <numerusform>На страни: %n камера.</numerusform>
            <numerusform>На страни: %n камере.</numerusform>
            <numerusform>На страни: %n камера.</numerusform>
        </translation>
    </message>
    <message>
        <source>Page of an atlas, with figures</source>
        <translation>Страна атласа, с графиконима</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Плакат</translation>
    </message>
    <message>
        <source>Print: {name}</source>
        <translation>Штампа: {name}</translation>
    </message>
    <message>
        <source>Save edits first</source>
        <translation>Прво сачувај измене</translation>
    </message>
    <message>
        <source>Square, for the web</source>
        <translation>Квадрат, за веб</translation>
    </message>
    <message>
        <source>Switch QGIS&apos;s plugin Processing on first, under Plugins – Manage and Install Plugins.</source>
        <translation>Најпре укључите QGIS-ов додатак Processing, у менију Плугинс – Манаге анд Инсталл Плугинс.</translation>
    </message>
    <message>
        <source>Symbols apart, dots where too many</source>
        <translation>Размакнути знакови, тачке где их је превише</translation>
    </message>
    <message>
        <source>Symbols apart, from any distance</source>
        <translation>Размакнути знакови, са сваке удаљености</translation>
    </message>
    <message>
        <source>The layer has edits that are not saved: they would not be on the page. Save them first?</source>
        <translation>Слој има измене које нису сачуване: не би биле на страни. Да се прво сачувају?</translation>
    </message>
    <message>
        <source>The nearest crossing of the base map&apos;s streets; where none is near, the grid</source>
        <translation>На најближу раскрсницу улица подлоге; где ниједне нема у близини, на мрежу</translation>
    </message>
    <message>
        <source>The selected areas of a layer</source>
        <translation>Изабрана подручја неког слоја</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>Несачуване измене</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Усправно</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Оно што је на карти</translation>
    </message>
    <message>
        <source>Where to print to</source>
        <translation>Где да се одштампа</translation>
    </message>
</context>
<context>
    <name>PrintingMaps</name>
    <message>
        <source>Load cameras first: a page is made from their working copy.</source>
        <translation>Прво учитајте камере: страна се прави из њихове радне копије.</translation>
    </message>
</context>
<context>
    <name>Processing</name>
    <message numerus="yes">
        <source>%n area(s) without a name are numbered.</source>
        <translation>
            <numerusform>%n област без имена је нумерисана.</numerusform>
            <numerusform>%n области без имена су нумерисане.</numerusform>
            <numerusform>%n области без имена је нумерисано.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) are left alone in the working copy: changed meanwhile, or with tags that can&apos;t be read.</source>
        <translation>
            <numerusform>%n камера у радној копији остаје каква је: у међувремену је измењена или њене ознаке не могу да се прочитају.</numerusform>
            <numerusform>%n камере у радној копији остају какве су: у међувремену су измењене или њихове ознаке не могу да се прочитају.</numerusform>
            <numerusform>%n камера у радној копији остаје какве су: у међувремену су измењене или њихове ознаке не могу да се прочитају.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) are proposed.</source>
        <translation>
            <numerusform>Предложена је %n камера.</numerusform>
            <numerusform>Предложене су %n камере.</numerusform>
            <numerusform>Предложено је %n камера.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) changed.</source>
        <translation>
            <numerusform>Измењена је %n камера.</numerusform>
            <numerusform>Измењене су %n камере.</numerusform>
            <numerusform>Измењено је %n камера.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) have a direction that can&apos;t be read:</source>
        <translation>
            <numerusform>%n камера има смер који не може да се прочита:</numerusform>
            <numerusform>%n камере имају смер који не може да се прочита:</numerusform>
            <numerusform>%n камера има смер који не може да се прочита:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) have a server_id and became new ones all the same; to bring edits of them back, apply the table itself as an edited copy.</source>
        <translation>
            <numerusform>%n камера има server_id и ипак је постала нова; да бисте вратили њене измене, примените саму табелу као измењену копију.</numerusform>
            <numerusform>%n камере имају server_id и ипак су постале нове; да бисте вратили њихове измене, примените саму табелу као измењену копију.</numerusform>
            <numerusform>%n камера има server_id и ипак су постале нове; да бисте вратили њихове измене, примените саму табелу као измењену копију.</numerusform>
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
        <source>%n camera(s) have no wall and no pole that near and were not moved.</source>
        <translation>
            <numerusform>%n камера нема ни зид ни стуб тако близу и није померена.</numerusform>
            <numerusform>%n камере немају ни зид ни стуб тако близу и нису померене.</numerusform>
            <numerusform>%n камера нема ни зид ни стуб тако близу и није померено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) have no wall and no street within {distance} m and were not aimed.</source>
        <translation>
            <numerusform>%n камера нема ни зид ни улицу у кругу од {distance} m и није усмерена.</numerusform>
            <numerusform>%n камере немају ни зид ни улицу у кругу од {distance} m и нису усмерене.</numerusform>
            <numerusform>%n камера нема ни зид ни улицу у кругу од {distance} m и није усмерено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) in none of the areas.</source>
        <translation>
            <numerusform>%n камера није ни у једној области.</numerusform>
            <numerusform>%n камере нису ни у једној области.</numerusform>
            <numerusform>%n камера није ни у једној области.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) left alone, as the layer does not take a value of the duplicate.</source>
        <translation>
            <numerusform>%n камера остаје каква је, јер слој не прима неку вредност дупликата.</numerusform>
            <numerusform>%n камере остају какве су, јер слој не прима неку вредност дупликата.</numerusform>
            <numerusform>%n камера остаје какве су, јер слој не прима неку вредност дупликата.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) look nowhere: there was nothing to turn or to widen.</source>
        <translation>
            <numerusform>%n камера не гледа никуда: није било шта да се окрене или прошири.</numerusform>
            <numerusform>%n камере не гледају никуда: није било шта да се окрене или прошири.</numerusform>
            <numerusform>%n камера не гледа никуда: није било шта да се окрене или прошири.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) of the list without a position were left out.</source>
        <translation>
            <numerusform>Изостављена је %n камера са списка без положаја.</numerusform>
            <numerusform>Изостављене су %n камере са списка без положаја.</numerusform>
            <numerusform>Изостављено је %n камера са списка без положаја.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) see all round: there was nothing to turn or to widen.</source>
        <translation>
            <numerusform>%n камера види укруг: није било шта да се окрене или прошири.</numerusform>
            <numerusform>%n камере виде укруг: није било шта да се окрене или прошири.</numerusform>
            <numerusform>%n камера види укруг: није било шта да се окрене или прошири.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stand at the place itself and were not aimed.</source>
        <translation>
            <numerusform>%n камера стоји на самом месту и није усмерена.</numerusform>
            <numerusform>%n камере стоје на самом месту и нису усмерене.</numerusform>
            <numerusform>%n камера стоји на самом месту и није усмерено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stand on a wall, and which side of it is outside can&apos;t be told; they were not aimed.</source>
        <translation>
            <numerusform>%n камера стоји на зиду, а не може да се одреди на којој његовој страни је споља; није усмерена.</numerusform>
            <numerusform>%n камере стоје на зиду, а не може да се одреди на којој његовој страни је споља; нису усмерене.</numerusform>
            <numerusform>%n камера стоји на зиду, а не може да се одреди на којој његовој страни је споља; није усмерено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stayed as they were by an error; the log says which.</source>
        <translation>
            <numerusform>%n камера је због грешке остала каква је била; у дневнику пише која је грешка.</numerusform>
            <numerusform>%n камере су због грешке остале какве су биле; у дневнику пише која је грешка.</numerusform>
            <numerusform>%n камера је због грешке остало какве су биле; у дневнику пише која је грешка.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stayed as they were.</source>
        <translation>
            <numerusform>%n камера је остала каква је била.</numerusform>
            <numerusform>%n камере су остале какве су биле.</numerusform>
            <numerusform>%n камера је остало какве су биле.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stayed as they were: the direction is too long.</source>
        <translation>
            <numerusform>%n камера је остала каква је била: смер је предугачак.</numerusform>
            <numerusform>%n камере су остале какве су биле: смер је предугачак.</numerusform>
            <numerusform>%n камера је остало какве су биле: смер је предугачак.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stayed as they were: the layer&apos;s CRS can&apos;t show their new place.</source>
        <translation>
            <numerusform>%n камера је остала каква је била: координатни систем слоја не може да прикаже њено ново место.</numerusform>
            <numerusform>%n камере су остале какве су биле: координатни систем слоја не може да прикаже њихово ново место.</numerusform>
            <numerusform>%n камера је остало какве су биле: координатни систем слоја не може да прикаже њихово ново место.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) were refused:</source>
        <translation>
            <numerusform>Одбијена је %n камера:</numerusform>
            <numerusform>Одбијене су %n камере:</numerusform>
            <numerusform>Одбијено је %n камера:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) were written.</source>
        <translation>
            <numerusform>Уписана је %n камера.</numerusform>
            <numerusform>Уписане су %n камере.</numerusform>
            <numerusform>Уписано је %n камера.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) without a position stayed as they were.</source>
        <translation>
            <numerusform>%n камера без положаја је остала каква је била.</numerusform>
            <numerusform>%n камере без положаја су остале какве су биле.</numerusform>
            <numerusform>%n камера без положаја је остало какве су биле.</numerusform>
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
    <message numerus="yes">
        <source>%n field(s) of which two records say different things: what stays keeps its own.</source>
        <translation>
            <numerusform>%n поље о којем два записа говоре различито: запис који остаје задржава своје.</numerusform>
            <numerusform>%n поља о којима два записа говоре различито: запис који остаје задржава своје.</numerusform>
            <numerusform>%n поља о којима два записа говоре различито: запис који остаје задржава своје.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are in a field that another fix changes: run it again for them.</source>
        <translation>
            <numerusform>%n налаз је у пољу које мења друга исправка: покрените поново због њега.</numerusform>
            <numerusform>%n налаза су у пољу које мења друга исправка: покрените поново због њих.</numerusform>
            <numerusform>%n налаза је у пољу које мења друга исправка: покрените поново због њих.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) found no free place on the map and lie over something: choose a larger scale or paper.</source>
        <translation>
            <numerusform>%n број није нашао слободно место на карти и преклапа се са нечим: изаберите крупнију размеру или већи папир.</numerusform>
            <numerusform>%n броја нису нашла слободно место на карти и преклапају се са нечим: изаберите крупнију размеру или већи папир.</numerusform>
            <numerusform>%n бројева није нашло слободно место на карти и преклапа се са нечим: изаберите крупнију размеру или већи папир.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are finished and stay, without the list.</source>
        <translation>
            <numerusform>%n страна је готова и остаје, без списка.</numerusform>
            <numerusform>%n стране су готове и остају, без списка.</numerusform>
            <numerusform>%n страна је готово и остаје, без списка.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of the series are finished and stay.</source>
        <translation>
            <numerusform>%n страна низа је готова и остаје.</numerusform>
            <numerusform>%n стране низа су готове и остају.</numerusform>
            <numerusform>%n страна низа је готово и остаје.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) may show a known camera.</source>
        <translation>
            <numerusform>%n фотографија можда приказује познату камеру.</numerusform>
            <numerusform>%n фотографије можда приказују познату камеру.</numerusform>
            <numerusform>%n фотографија можда приказује познату камеру.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) say a heading from magnetic north, and no declination was given: their cameras were put at the photographer&apos;s place.</source>
        <translation>
            <numerusform>%n фотографија наводи смер од магнетног севера, а деклинација није задата: њена камера је стављена на место фотографа.</numerusform>
            <numerusform>%n фотографије наводе смер од магнетног севера, а деклинација није задата: њихове камере су стављене на место фотографа.</numerusform>
            <numerusform>%n фотографија наводи смер од магнетног севера, а деклинација није задата: њихове камере су стављене на место фотографа.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) say a heading without the north that it counts from: their cameras were put at the photographer&apos;s place.</source>
        <translation>
            <numerusform>%n фотографија наводи смер, али не и север од ког се он мери: њена камера је стављена на место фотографа.</numerusform>
            <numerusform>%n фотографије наводе смер, али не и север од ког се он мери: њихове камере су стављене на место фотографа.</numerusform>
            <numerusform>%n фотографија наводи смер, али не и север од ког се он мери: њихове камере су стављене на место фотографа.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) say no heading: their cameras were put at the photographer&apos;s place.</source>
        <translation>
            <numerusform>%n фотографија не наводи смер: њена камера је стављена на место фотографа.</numerusform>
            <numerusform>%n фотографије не наводе смер: њихове камере су стављене на место фотографа.</numerusform>
            <numerusform>%n фотографија не наводи смер: њихове камере су стављене на место фотографа.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) gave no clear answer to whether they are there.</source>
        <translation>
            <numerusform>За %n слику нема јасног одговора да ли је тамо.</numerusform>
            <numerusform>За %n слике нема јасног одговора да ли су тамо.</numerusform>
            <numerusform>За %n слика нема јасног одговора да ли су тамо.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) on other hosts were not looked at.</source>
        <translation>
            <numerusform>%n слика на другим серверима није погледана.</numerusform>
            <numerusform>%n слике на другим серверима нису погледане.</numerusform>
            <numerusform>%n слика на другим серверима није погледано.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are seen by nobody.</source>
        <translation>
            <numerusform>%n место не види нико.</numerusform>
            <numerusform>%n места не види нико.</numerusform>
            <numerusform>%n места не види нико.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) without a position were left out.</source>
        <translation>
            <numerusform>Изостављено је %n место без положаја.</numerusform>
            <numerusform>Изостављена су %n места без положаја.</numerusform>
            <numerusform>Изостављено је %n места без положаја.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) merged into others.</source>
        <translation>
            <numerusform>%n запис је спојен са другим.</numerusform>
            <numerusform>%n записа су спојена са другима.</numerusform>
            <numerusform>%n записа је спојено са другима.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) became cameras.</source>
        <translation>
            <numerusform>%n ред је постао камера.</numerusform>
            <numerusform>%n реда су постала камере.</numerusform>
            <numerusform>%n редова је постало камере.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were refused.</source>
        <translation>
            <numerusform>%n ред је одбијен.</numerusform>
            <numerusform>%n реда су одбијена.</numerusform>
            <numerusform>%n редова је одбијено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) stayed in the script that they were in:</source>
        <translation>
            <numerusform>%n реч је остала у писму у којем је била:</numerusform>
            <numerusform>%n речи су остале у писму у којем су биле:</numerusform>
            <numerusform>%n речи је остало у писму у којем су биле:</numerusform>
        </translation>
    </message>
    <message>
        <source>A camera does not move farther than (metres)</source>
        <translation>Камера се не помера даље од (метара)</translation>
    </message>
    <message>
        <source>A manifest says where the map lies: give no extent and no area beside it.</source>
        <translation>Манифест каже где је карта: уз њега не задајте ни обухват ни подручје.</translation>
    </message>
    <message>
        <source>A page for each</source>
        <translation>По страна за сваки период</translation>
    </message>
    <message>
        <source>A page for each of</source>
        <translation>Од чега се праве стране</translation>
    </message>
    <message>
        <source>A template&apos;s pictures become charts of the cameras on the page by their ids: figure_type, figure_operator, figure_direction and figure_time. They count what the page shows; where names are withheld there is no chart of operators.</source>
        <translation>Слике у шаблону постају графикони камера на страни, по својим ознакама (ид): figure_type, figure_operator, figure_direction и figure_time. Броје оно што страна приказује; где су имена изостављена, нема графикона оператера.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Радња</translation>
    </message>
    <message>
        <source>Address of the layer</source>
        <translation>Адреса слоја</translation>
    </message>
    <message>
        <source>Aim cameras</source>
        <translation>Усмери камере</translation>
    </message>
    <message>
        <source>Aims, turns, widens and moves many cameras at once.</source>
        <translation>Усмерава, окреће, проширује и помера много камера одједном.</translation>
    </message>
    <message>
        <source>Aims, turns, widens and moves the cameras of a point layer, and sets their reach; in a new layer, or in place in the layer that is being edited. All angles are clockwise from true north on the ground, and all distances metres on it, in every coordinate system.

The action may be given by name: none, turn, bearing, place, along, away. Turning takes all views of a camera along; a bearing, a place and away are for the first view of a list. Aimed along the nearest wall or street, a camera is turned the way that is nearer. Away from the nearest wall it looks across it, to the side on which it stands; on the outline of a building, or up to half a metre inside, out of the building. A view that is aimed keeps its opening angle.

Cameras are moved first, so that they are aimed from where they will stand. A camera that can&apos;t be edited so stays as it is and is counted: it looks nowhere, sees all round, has no wall within 60 m, or stands on a line and which side is meant can&apos;t be told. What can&apos;t be read in a direction stays, and so does every text that already says what it should.</source>
        <translation>Усмерава, окреће, проширује и помера камере из тачкастог слоја и задаје им домет; у новом слоју или на месту, у слоју који се уређује. Сви углови су од правог севера у смеру казаљке на сату, на тлу, а сва растојања у метрима на њему, у сваком координатном систему.

Радња се може задати и именом: none, turn, bearing, place, along, away. Окретање окреће све погледе камере; азимут, место и смер од зида односе се на први поглед из списка. Када се усмерава дуж најближег зида или улице, камера се окреће на ближу страну. Од најближег зида камера гледа попреко, на страну на којој стоји; на обрису зграде, или до пола метра унутра, гледа из зграде. Поглед који се усмерава задржава свој угао.

Камере се најпре померају, па се усмеравају оданде где ће стајати. Камера која тако не може да се уреди остаје каква је и броји се: не гледа никуда, види укруг, нема зид у кругу од 60 m, или стоји на линији па не може да се одреди на коју страну треба да гледа. Оно што у смеру не може да се прочита остаје, као и сваки текст који већ каже што треба.</translation>
    </message>
    <message>
        <source>Also keep the layout in the project</source>
        <translation>Задржи и распоред у пројекту</translation>
    </message>
    <message numerus="yes">
        <source>And %n more refused row(s).</source>
        <translation>
            <numerusform>И још %n одбијен ред.</numerusform>
            <numerusform>И још %n одбијена реда.</numerusform>
            <numerusform>И још %n одбијених редова.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more row(s) with warnings.</source>
        <translation>
            <numerusform>И још %n ред са упозорењима.</numerusform>
            <numerusform>И још %n реда са упозорењима.</numerusform>
            <numerusform>И још %n редова са упозорењима.</numerusform>
        </translation>
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
        <source>Angle or bearing (degrees, clockwise)</source>
        <translation>Угао или азимут (степени у смеру казаљке на сату)</translation>
    </message>
    <message>
        <source>Apply an edited copy</source>
        <translation>Примени уређену копију</translation>
    </message>
    <message>
        <source>Apply handed-over changes</source>
        <translation>Примени предате измене</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>арапска</translation>
    </message>
    <message>
        <source>Area of the layer</source>
        <translation>Подручје слоја</translation>
    </message>
    <message>
        <source>Area to print, in the place of an extent</source>
        <translation>Подручје за штампу, уместо обухвата</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Области</translation>
    </message>
    <message>
        <source>Areas, a page for each</source>
        <translation>Области, за сваку по страна</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>јерменска</translation>
    </message>
    <message>
        <source>Assumed distance of a camera in front of the photographer (metres)</source>
        <translation>Претпостављена удаљеност камере испред фотографа (метри)</translation>
    </message>
    <message>
        <source>Atlas, all pages in one file</source>
        <translation>Атлас, све стране у једној датотеци</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Навођење извора</translation>
    </message>
    <message>
        <source>Base map</source>
        <translation>Подлога</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Пакети</translation>
    </message>
    <message>
        <source>Batches (JSON)</source>
        <translation>Пакети (JSON)</translation>
    </message>
    <message>
        <source>Before and after need two moments; give them, or a shorter step.</source>
        <translation>За пре и после потребна су два тренутка; наведите их, или краћи корак.</translation>
    </message>
    <message>
        <source>Begin with a map of all pages</source>
        <translation>Почни картом свих страна</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>бенгалска</translation>
    </message>
    <message>
        <source>Bring cameras in</source>
        <translation>Унеси камере</translation>
    </message>
    <message>
        <source>Brings cameras from elsewhere into a working copy, as one batch that can be reversed.</source>
        <translation>Уноси камере однекуд у радну копију, као један пакет који може да се поништи.</translation>
    </message>
    <message>
        <source>Brings others&apos; changes from the server into a working copy.</source>
        <translation>Повлачи измене других са сервера у радну копију.</translation>
    </message>
    <message>
        <source>Brings what others changed on the server into a working copy. Pending changes stay; where both sides changed different fields of a camera, both are kept, and what both changed to different values is a conflict and stays as it is here.

A pull that would take more than a tenth of the cameras away, or all of them, changes nothing and ends with an error unless it is accepted.

Save or discard open edits of the working copy first.

Without an authentication configuration the environment&apos;s HILJADE_USER and HILJADE_PASSWORD, or HILJADE_TOKEN, are used, for the server named by HILJADE_URL alone.</source>
        <translation>Повлачи у радну копију оно што су други изменили на серверу. Измене на чекању остају; где су две стране измениле различита поља исте камере, чува се и једно и друго, а оно што су обе измениле на различите вредности јесте сукоб и овде остаје какво је.

Повлачење које би уклонило више од десетине камера, или све, ништа не мења и завршава се грешком, осим ако га прихватите.

Најпре сачувајте или одбаците измене радне копије које су отворене.

Без подешавања аутентификације користе се HILJADE_USER и HILJADE_PASSWORD, или HILJADE_TOKEN, из окружења, и то само за сервер из HILJADE_URL.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Зграде</translation>
    </message>
    <message>
        <source>By which of a camera&apos;s days</source>
        <translation>По ком дану камере</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV датотека</translation>
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
        <source>Camera {fid}: its field {field} can&apos;t hold the new value.</source>
        <translation>Камера {fid}: њено поље {field} не може да прими нову вредност.</translation>
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
        <source>Camera {fid}: “{value}”: {reason}</source>
        <translation>Камера {fid}: „{value}“: {reason}</translation>
    </message>
    <message>
        <source>Camera {name} stays as it is; settle its conflict, or mend its row, first.</source>
        <translation>Камера {name} остаје каква је; најпре решите њен сукоб или исправите њен ред.</translation>
    </message>
    <message>
        <source>Camera {name} was changed meanwhile and was left alone.</source>
        <translation>Камера {name} је у међувремену измењена и није дирана.</translation>
    </message>
    <message>
        <source>Camera {name} was changed since and stays so: {fields}.</source>
        <translation>Камера {name} је отада измењена и таква остаје: {fields}.</translation>
    </message>
    <message>
        <source>Camera {name} was deleted since and stays so.</source>
        <translation>Камера {name} је отада обрисана и тако остаје.</translation>
    </message>
    <message>
        <source>Camera {name} was left out: {reason}</source>
        <translation>Камера {name} је изостављена: {reason}</translation>
    </message>
    <message>
        <source>Camera {name}: both sides changed {fields}; that stays as it is here.</source>
        <translation>Камера {name}: обе стране су измениле {fields}; то овде остаје какво је.</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Камере</translation>
    </message>
    <message>
        <source>Cameras by photos</source>
        <translation>Камере по фотографијама</translation>
    </message>
    <message>
        <source>Cameras in the areas</source>
        <translation>Камере у областима</translation>
    </message>
    <message>
        <source>Cameras in the file</source>
        <translation>Камере у датотеци</translation>
    </message>
    <message>
        <source>Cameras left alone in the working copy</source>
        <translation>Камере које су у радној копији остале какве су биле</translation>
    </message>
    <message>
        <source>Cameras left alone, as the layer does not take a value</source>
        <translation>Камере које су остале какве су биле, јер слој не прима неку вредност</translation>
    </message>
    <message>
        <source>Cameras left as they were</source>
        <translation>Камере које су остале какве су биле</translation>
    </message>
    <message>
        <source>Cameras loaded</source>
        <translation>Учитане камере</translation>
    </message>
    <message>
        <source>Cameras of the list that were not found</source>
        <translation>Камере са списка које нису нађене</translation>
    </message>
    <message>
        <source>Cameras of which both sides say something else</source>
        <translation>Камере о којима две стране кажу различито</translation>
    </message>
    <message>
        <source>Cameras on the last page</source>
        <translation>Камера на последњој страни</translation>
    </message>
    <message>
        <source>Cameras on the page</source>
        <translation>Камере на страни</translation>
    </message>
    <message>
        <source>Cameras that are not on the list</source>
        <translation>Камере којих нема на списку</translation>
    </message>
    <message>
        <source>Cameras that are on the list</source>
        <translation>Камере којих има на списку</translation>
    </message>
    <message>
        <source>Cameras that bring nothing new</source>
        <translation>Камере које не доносе ништа ново</translation>
    </message>
    <message>
        <source>Cameras that can&apos;t be written</source>
        <translation>Камере које не могу да се упишу</translation>
    </message>
    <message>
        <source>Cameras that were counted</source>
        <translation>Бројане камере</translation>
    </message>
    <message>
        <source>Cameras to bring in</source>
        <translation>Камере које се уносе</translation>
    </message>
    <message>
        <source>Cameras with duplicates</source>
        <translation>Камере са дупликатима</translation>
    </message>
    <message>
        <source>Cameras with warnings</source>
        <translation>Камере са упозорењима</translation>
    </message>
    <message>
        <source>Cameras without a readable date</source>
        <translation>Камере без читљивог датума</translation>
    </message>
    <message>
        <source>Cameras without duplicates</source>
        <translation>Камере без дупликата</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Отказано; ништа није уписано.</translation>
    </message>
    <message>
        <source>Change a field of many cameras</source>
        <translation>Измени поље многих камера</translation>
    </message>
    <message>
        <source>Changed cameras</source>
        <translation>Измењене камере</translation>
    </message>
    <message>
        <source>Changes applied</source>
        <translation>Примењене измене</translation>
    </message>
    <message>
        <source>Changes in the file</source>
        <translation>Измене у датотеци</translation>
    </message>
    <message>
        <source>Changes one field of the cameras of a point layer, or one tag by its key; in a new layer, or in place in the layer that is being edited. The other tags keep their values.

The action may be given by name: set, clear, replace, find, map, cyrillic, latin, expression, trim, normalise. Replacing is for a field that as a whole is what is to be found; finding is for each part of it. A regular expression is written as in Python, and its groups are put in the value as \1. One that could take very long is refused. The table is a JSON object of old values and new ones, or a CSV file with two columns; an empty value is none. Serbian goes from script to script without loss: a word that would not come back as it was stays and is named, and so do addresses and markup.

A camera that can&apos;t have the new value stays as it is, is counted as refused, and is named in the log: no number for a number, one that no camera has, a direction that can&apos;t be read, tags that are no JSON. The report has a line for each camera for which the filter is true.</source>
        <translation>Мења једно поље камера из тачкастог слоја, или једну ознаку по њеном кључу; у новом слоју или на месту, у слоју који се уређује. Остале ознаке задржавају своје вредности.

Радња се може задати и именом: set, clear, replace, find, map, cyrillic, latin, expression, trim, normalise. Замена је за поље које је у целини оно што се тражи; тражење је за сваки његов део. Регуларни израз се пише као у језику Python, а његове групе се у вредности пишу као \1. Онај који би могао да траје веома дуго одбија се. Табела је JSON објекат са старим и новим вредностима, или CSV датотека са две колоне; празна вредност значи да је нема. Српски текст прелази из писма у писмо без губитка: реч која се не би вратила каква је била остаје и наводи се, а исто тако и адресе и HTML код.

Камера која не може да има нову вредност остаје каква је, броји се као одбијена и наводи се у дневнику: уместо броја није број, или је број који ниједна камера нема, смер не може да се прочита, tags није JSON. Извештај има ред за сваку камеру за коју је филтер тачан.</translation>
    </message>
    <message>
        <source>Check cameras</source>
        <translation>Провери камере</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>кинеска</translation>
    </message>
    <message>
        <source>Choose a file for the atlas, or a folder for its pages.</source>
        <translation>Изаберите датотеку за атлас или фасциклу за његове стране.</translation>
    </message>
    <message>
        <source>Choose a file for the series, or a folder for its pages.</source>
        <translation>Изаберите датотеку за низ, или фасциклу за његове стране.</translation>
    </message>
    <message>
        <source>Choose an action, or give an opening angle, a reach or a distance to move by.</source>
        <translation>Изаберите радњу или задајте угао видног поља, домет или померај.</translation>
    </message>
    <message>
        <source>Choose the field to change, or give the key of a tag; one of the two.</source>
        <translation>Изаберите поље које се мења или задајте кључ ознаке; једно од та два.</translation>
    </message>
    <message>
        <source>Choose the file with the table of old values and new ones.</source>
        <translation>Изаберите датотеку са табелом старих и нових вредности.</translation>
    </message>
    <message>
        <source>Choose the layer of the areas.</source>
        <translation>Изаберите слој с областима.</translation>
    </message>
    <message>
        <source>Choose the layer with the line along which the pages are to lie.</source>
        <translation>Изаберите слој с линијом дуж које треба да буду стране.</translation>
    </message>
    <message>
        <source>Choose the layers that have the walls or the poles.</source>
        <translation>Изаберите слојеве у којима су зидови или стубови.</translation>
    </message>
    <message>
        <source>Choose the layers that have the walls or the streets.</source>
        <translation>Изаберите слојеве у којима су зидови или улице.</translation>
    </message>
    <message>
        <source>Choose the place to aim the cameras at.</source>
        <translation>Изаберите место на које се камере усмеравају.</translation>
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
        <source>Conflicts left</source>
        <translation>Преостали сукоби</translation>
    </message>
    <message>
        <source>Conflicts settled</source>
        <translation>Решени сукоби</translation>
    </message>
    <message>
        <source>Counts the cameras of a layer and draws one figure, ready to be published, as SVG, PNG or PDF, as the ending of the file says; beside it a CSV of the same name with its numbers, and the licence in a file that ends in .license.txt.

Bars: by type, kind, operator, manufacturer, zone, mount, status, or area (choose the areas and the field with their names). What no record says has a bar of its own; values beyond the most bars are summed up. Spellings are not put together: tidy them up first.

Directions: a rose of all views of all cameras, true north up, in which areas are in proportion to numbers. Cameras that see all round, and those without a readable direction, are not drawn but counted beside it.

start_date, check_date: how many cameras in each year or month. Dates that can&apos;t be read are counted beside it.

On every figure stand the number of cameras, the licence and whom to name, as the layer says them, and the dates of the data and of the print. Features that are selected, or that the layer&apos;s filter leaves, can be counted alone; the figure says so. The language of the figure need not be that of QGIS.</source>
        <translation>Броји камере једног слоја и црта један графикон, спреман за објављивање, као SVG, PNG или PDF, како каже наставак датотеке; поред њега је CSV истог имена с бројевима, а лиценца у датотеци која се завршава на .license.txt.

Ступци: по типу, врсти, оператеру, произвођачу, зони, носачу, статусу или области (изаберите области и поље с њиховим именима). Оно што ниједан запис не каже има свој стубац; вредности преко највећег броја стубаца се сабирају. Начини писања се не спајају: прво их средите.

Смерови: ружа свих погледа свих камера, с правим севером горе, у којој су површине сразмерне бројевима. Камере које виде унаоколо, и оне без читљивог смера, не цртају се, него се броје поред ње.

start_date, check_date: колико камера је у којој години или месецу. Датуми који не могу да се прочитају броје се поред графикона.

На сваком графикону стоје број камера, лиценца и кога треба навести, како их слој каже, и датуми података и штампе. Могу да се броје само изабрани објекти, или они које филтер слоја пропушта; графикон то каже. Језик графикона не мора бити онај којим говори QGIS.</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>ћирилица</translation>
    </message>
    <message>
        <source>Date of the data, as 2026-12-31 (else that of their file)</source>
        <translation>Датум података, као 2026-12-31 (иначе датум њихове датотеке)</translation>
    </message>
    <message>
        <source>Days after which a check is old</source>
        <translation>Број дана после којих је провера стара</translation>
    </message>
    <message>
        <source>Delete cameras that the edited copy lacks</source>
        <translation>Обриши камере којих нема у уређеној копији</translation>
    </message>
    <message>
        <source>Deleted cameras</source>
        <translation>Обрисане камере</translation>
    </message>
    <message>
        <source>Devanagari</source>
        <translation>деванагари</translation>
    </message>
    <message>
        <source>Download cameras</source>
        <translation>Преузми камере</translation>
    </message>
    <message>
        <source>Draws a line from each camera to each place that lies in its field of view, right on the ground in every coordinate system. Nothing is thought to stand in the way.

A line has the camera&apos;s attributes, the feature id of the place (place_fid), how far it is (distance_m) and which way from the camera (azimuth_deg, clockwise from true north), and whether the width and the reach of the field of view are mapped, from a datasheet, or assumed. From a camera that stands at the place itself there is a row without a line.

A camera without a range in its direction is taken to see 60° wide, or all round where its type is dome or panning. Without a reach of its own it is taken to see as far as the default range.</source>
        <translation>Црта линију од сваке камере до сваког места у њеном видном пољу, тачно на тлу у сваком координатном систему. Сматра се да ништа не заклања поглед.

Линија има атрибуте камере, идентификатор места (place_fid), колико је оно далеко (distance_m) и у ком смеру од камере (azimuth_deg, од правог севера у смеру казаљке на сату) и да ли су ширина и домет видног поља мапирани, из техничког листа или претпостављени. За камеру која стоји на самом месту постоји ред без линије.

За камеру без опсега у смеру претпоставља се ширина од 60°, а видно поље укруг ако је њен тип dome или panning. Ако нема сопствени домет, узима се подразумевани.</translation>
    </message>
    <message>
        <source>Draws bars, a rose of directions or a chart over time, with the numbers beside it.</source>
        <translation>Црта ступце, ружу смерова или графикон кроз време, с бројевима поред њега.</translation>
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
        <source>Duplicates stand no farther apart than (metres)</source>
        <translation>Дупликати нису даље један од другог од (метара)</translation>
    </message>
    <message>
        <source>Edited cameras</source>
        <translation>Уређене камере</translation>
    </message>
    <message>
        <source>Edited copy</source>
        <translation>Уређена копија</translation>
    </message>
    <message>
        <source>Ethiopic</source>
        <translation>етиопска</translation>
    </message>
    <message>
        <source>Export pending changes</source>
        <translation>Извези измене на чекању</translation>
    </message>
    <message>
        <source>Export the verified list</source>
        <translation>Извези листу проверених</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Израз</translation>
    </message>
    <message>
        <source>Extent to print</source>
        <translation>Обухват за штампу</translation>
    </message>
    <message>
        <source>Feature {number}: {problems}</source>
        <translation>Објекат {number}: {problems}</translation>
    </message>
    <message>
        <source>Field of the list by which its records are known (none: the feature id)</source>
        <translation>Поље списка по којем се препознају записи (празно: идентификатор објекта)</translation>
    </message>
    <message>
        <source>Field to change</source>
        <translation>Поље које се мења</translation>
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
        <source>Field with the names of the areas</source>
        <translation>Поље с именима области</translation>
    </message>
    <message>
        <source>Field with the reach (metres)</source>
        <translation>Поље са дометом (метри)</translation>
    </message>
    <message>
        <source>Fields (property=tag;…)</source>
        <translation>Поља (svojstvo=oznaka;…)</translation>
    </message>
    <message>
        <source>Fields of view</source>
        <translation>Видна поља</translation>
    </message>
    <message>
        <source>Fields of which two records say different things</source>
        <translation>Поља о којима два записа говоре различито</translation>
    </message>
    <message>
        <source>Fields to compare</source>
        <translation>Поља која се пореде</translation>
    </message>
    <message>
        <source>Fields to compare that the list names in another way (ours=theirs;…)</source>
        <translation>Поља за поређење која се на списку зову другачије (naše=njihovo;…)</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Графикон</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Налази</translation>
    </message>
    <message>
        <source>Finds the cameras in whose field of view places lie.</source>
        <translation>Налази камере у чијем се видном пољу налазе места.</translation>
    </message>
    <message>
        <source>Finds which cameras stand on an official list, which don&apos;t, and what of it was not found.</source>
        <translation>Налази које камере стоје на званичном списку, које не стоје и шта са њега није нађено.</translation>
    </message>
    <message>
        <source>Fix cameras</source>
        <translation>Исправи камере</translation>
    </message>
    <message>
        <source>Fixed cameras</source>
        <translation>Исправљене камере</translation>
    </message>
    <message>
        <source>Folder for a file of each page</source>
        <translation>Фасцикла за датотеку сваке стране</translation>
    </message>
    <message>
        <source>Folder with photos</source>
        <translation>Фасцикла са фотографијама</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Фонт</translation>
    </message>
    <message>
        <source>Format of the files in the folder</source>
        <translation>Формат датотека у фасцикли</translation>
    </message>
    <message>
        <source>Further pages are in: {files}</source>
        <translation>Остале стране су у: {files}</translation>
    </message>
    <message>
        <source>GeoJSON file</source>
        <translation>GeoJSON датотека</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>грузијска</translation>
    </message>
    <message>
        <source>Give an extent or an area to print, not both.</source>
        <translation>Задајте обухват или подручје за штампу, не обоје.</translation>
    </message>
    <message>
        <source>Give the angle to turn the cameras by, or to aim them to.</source>
        <translation>Задајте угао за који се камере окрећу или азимут ка којем се усмеравају.</translation>
    </message>
    <message>
        <source>Give the expression that says the new value.</source>
        <translation>Задајте израз који каже нову вредност.</translation>
    </message>
    <message>
        <source>Give the value, or choose to take the old one away.</source>
        <translation>Задајте вредност или изаберите да се стара уклони.</translation>
    </message>
    <message>
        <source>Greatest distance between the two of a pair (metres)</source>
        <translation>Највеће растојање између две камере у пару (метри)</translation>
    </message>
    <message>
        <source>Greatest distance to a known camera (metres)</source>
        <translation>Највећа удаљеност до познате камере (метри)</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>грчка</translation>
    </message>
    <message>
        <source>HILJADE_TOKEN holds no token, and nothing was sent; correct it, then try again.</source>
        <translation>HILJADE_TOKEN не садржи токен и ништа није послато; исправите то, па покушајте поново.</translation>
    </message>
    <message>
        <source>Handed-over changes</source>
        <translation>Предате измене</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>хебрејска</translation>
    </message>
    <message>
        <source>Hiljade Kamera</source>
        <translation>Hiljade Kamera</translation>
    </message>
    <message>
        <source>Hiragana</source>
        <translation>хирагана</translation>
    </message>
    <message>
        <source>How many cameras make a cluster</source>
        <translation>Колико камера чини групу</translation>
    </message>
    <message>
        <source>How near cameras of a cluster are to the next one, metres</source>
        <translation>Колико су камере једне групе највише удаљене од следеће, метри</translation>
    </message>
    <message>
        <source>Import a table of cameras</source>
        <translation>Увези табелу камера</translation>
    </message>
    <message>
        <source>Import photos</source>
        <translation>Увези фотографије</translation>
    </message>
    <message numerus="yes">
        <source>In %n row(s) a number can&apos;t be read, such as a height in feet; that field was left out.</source>
        <translation>
            <numerusform>У %n реду број не може да се прочита, на пример висина у стопама; то поље је изостављено.</numerusform>
            <numerusform>У %n реда број не може да се прочита, на пример висина у стопама; то поље је изостављено.</numerusform>
            <numerusform>У %n редова број не може да се прочита, на пример висина у стопама; то поље је изостављено.</numerusform>
        </translation>
    </message>
    <message>
        <source>Instead of areas there can be a page for each cluster of cameras that stand close to each other, or pages along a line, as a street or a route: all of one scale, each turned so that the line runs across it from left to right, and a tenth of it is on the page before, too. How many cameras are on no page is said in the list at the end.

The first page is a map of all areas with the numbers of their pages. The template “atlas” has a small map of where the area lies, and charts; any template with a map whose id is overview has that map, too.</source>
        <translation>Уместо области, страна може бити по једна за сваку групу камера које стоје близу једна другој, или дуж линије, као што је улица или путања: све у истој размери, свака окренута тако да линија иде преко ње с лева на десно, а десетина ње је и на претходној страни. Колико камера није ни на једној страни, каже списак на крају.

Прва страна је карта свих области с бројевима њихових страна. Шаблон „атлас“ има малу карту која показује где је област, и графиконе; ту малу карту има и сваки шаблон с картом чији је ид overview.</translation>
    </message>
    <message>
        <source>It can&apos;t be opened.</source>
        <translation>Не може да се отвори.</translation>
    </message>
    <message>
        <source>It does not say where it was taken.</source>
        <translation>Не каже где је снимљена.</translation>
    </message>
    <message>
        <source>It does not say where it was taken: there is no EXIF in it.</source>
        <translation>Не каже где је снимљена: у њој нема EXIF података.</translation>
    </message>
    <message>
        <source>It has other sheets, which were not read: {names}.</source>
        <translation>Има и друге листове, који нису читани: {names}.</translation>
    </message>
    <message>
        <source>It is a regular expression</source>
        <translation>То је регуларни израз</translation>
    </message>
    <message>
        <source>It is no JPEG, whatever its name says.</source>
        <translation>Није JPEG, шта год јој име казивало.</translation>
    </message>
    <message>
        <source>It is no ordinary file, or it is gone.</source>
        <translation>Није обична датотека, или је више нема.</translation>
    </message>
    <message>
        <source>Its EXIF is damaged.</source>
        <translation>Њени EXIF подаци су оштећени.</translation>
    </message>
    <message>
        <source>Its position can&apos;t be read.</source>
        <translation>Њен положај не може да се прочита.</translation>
    </message>
    <message>
        <source>Its position is latitude 0, longitude 0: the device did not know where it was.</source>
        <translation>Њен положај је географска ширина 0, дужина 0: уређај није знао где се налази.</translation>
    </message>
    <message>
        <source>Its position is not on WGS84.</source>
        <translation>Њен положај није у систему WGS84.</translation>
    </message>
    <message>
        <source>JSON file</source>
        <translation>JSON датотека</translation>
    </message>
    <message>
        <source>JSON or CSV file</source>
        <translation>JSON или CSV датотека</translation>
    </message>
    <message>
        <source>Katakana</source>
        <translation>катакана</translation>
    </message>
    <message>
        <source>Known cameras</source>
        <translation>Познате камере</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>корејска</translation>
    </message>
    <message>
        <source>Language of the figure</source>
        <translation>Језик графикона</translation>
    </message>
    <message>
        <source>Language of the page</source>
        <translation>Језик стране</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>латиница</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Слој</translation>
    </message>
    <message>
        <source>Layers with walls or poles</source>
        <translation>Слојеви са зидовима или стубовима</translation>
    </message>
    <message>
        <source>Layers with walls or streets</source>
        <translation>Слојеви са зидовима или улицама</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лиценца</translation>
    </message>
    <message>
        <source>Line under the title</source>
        <translation>Ред испод наслова</translation>
    </message>
    <message>
        <source>Line, with pages along it</source>
        <translation>Линија, са странама дуж ње</translation>
    </message>
    <message>
        <source>Lines between pairs</source>
        <translation>Линије између парова</translation>
    </message>
    <message>
        <source>Lines of sight</source>
        <translation>Линије погледа</translation>
    </message>
    <message>
        <source>List batches</source>
        <translation>Наброј пакете</translation>
    </message>
    <message>
        <source>List past pushes</source>
        <translation>Наведи ранија слања</translation>
    </message>
    <message>
        <source>List: {name}; source: {source}; licence: {licence}.</source>
        <translation>Списак: {name}; извор: {source}; лиценца: {licence}.</translation>
    </message>
    <message>
        <source>Lists the batches that were brought into a working copy, newest first, as a table and as a JSON text: batch (its number), name, source, licence, attribution, made_at (UTC), how many cameras were added and changed, and reversed_at (UTC; empty while something of it may stand).</source>
        <translation>Набраја пакете који су унети у радну копију, прво најновије, као табелу и као текст у формату JSON: batch (број пакета), name, source, licence, attribution, made_at (UTC), колико је камера додато (added) и измењено (changed) и reversed_at (UTC; празно док нешто од пакета можда још стоји).</translation>
    </message>
    <message>
        <source>Lists the pushes of a working copy that changed something on the server, newest first, as a JSON text: push_id, made_at (UTC), comment, and how many cameras were created, modified and deleted.</source>
        <translation>Наводи слања из радне копије која су нешто изменила на серверу, од најновијег, као JSON текст: push_id, made_at (UTC), comment и колико је камера додато (created), измењено (modified) и обрисано (deleted).</translation>
    </message>
    <message>
        <source>Lists what is wrong with the cameras of a point layer.</source>
        <translation>Наводи шта није у реду са камерама тачкастог слоја.</translation>
    </message>
    <message>
        <source>Lists what was brought into a working copy, newest first.</source>
        <translation>Набраја шта је унето у радну копију, прво најновије.</translation>
    </message>
    <message>
        <source>Lists what was pushed from a working copy, newest first.</source>
        <translation>Наводи шта је послато из радне копије, од најновијег.</translation>
    </message>
    <message>
        <source>Loads a camera layer from a server into a working copy.</source>
        <translation>Учитава слој камера са сервера у радну копију.</translation>
    </message>
    <message>
        <source>Loads a camera layer, or the part of it inside an extent, from a server into a working copy: a GeoPackage that can be edited with any tool, pulled into and pushed from.

The address of a layer on a Kinto server is https://server/v1/buckets/bucket/collections/layer, on a uMap https://server/en/datalayer/map/layer/ or, where the map has one layer alone, the map&apos;s own, of OpenStreetMap https://api.openstreetmap.org/api/0.6; the latter needs an extent.

A layer with field names of its own is read by a list like opis=note;naziv=name: each of its properties, and the tag that it stands for.

An existing working copy is replaced, unless it holds changes that were not pushed.

Without an authentication configuration the environment&apos;s HILJADE_USER and HILJADE_PASSWORD, or HILJADE_TOKEN, are used, for the server named by HILJADE_URL alone.</source>
        <translation>Учитава слој камера, или његов део унутар задатог обухвата, са сервера у радну копију: GeoPackage који се може уређивати било којом алатком, у који се измене повлаче и из којег се шаљу.

Адреса слоја на серверу Kinto изгледа овако: https://server/v1/buckets/bucket/collections/layer, на uMap-у овако: https://server/en/datalayer/map/layer/ или, ако карта има само један слој, као адреса саме карте, а за OpenStreetMap овако: https://api.openstreetmap.org/api/0.6; за њега је потребан обухват.

Слој са сопственим називима поља чита се помоћу списка као што је opis=note;naziv=name: свако његово својство и ознака којој одговара.

Постојећа радна копија се замењује, осим ако садржи измене које нису послате.

Без подешавања аутентификације користе се HILJADE_USER и HILJADE_PASSWORD, или HILJADE_TOKEN, из окружења, и то само за сервер из HILJADE_URL.</translation>
    </message>
    <message>
        <source>Longest distance (metres)</source>
        <translation>Највеће растојање (метри)</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Изглед</translation>
    </message>
    <message>
        <source>Look at pictures on these hosts (separated by commas; uses the network)</source>
        <translation>Погледај слике на овим серверима (одвојеним зарезима; користи мрежу)</translation>
    </message>
    <message>
        <source>Looks for what is wrong with cameras: directions that can&apos;t be read, likely duplicates, values that are nearly a usual one, heights in feet, broken letters, names spelt in several ways, and more. Without a choice of rules all are used.

The output has one row per finding, where the camera stands: the rule, how sure it is (error, warning, hint), a sentence, the field, and where it is plain what was meant, the fix as JSON: the new value by field. Nothing is changed; “Fix cameras” does that.

Fields are found by their names: those of a working copy (camera_type), or tags as OpenStreetMap has them (camera:type). Of a working copy, the edits not yet saved count, and what the server last gave is compared with them. Buildings, streets, water and the area of the layer are only looked at where you name a layer. Pictures are only looked at on hosts that you name.</source>
        <translation>Тражи шта није у реду са камерама: смерове који не могу да се прочитају, вероватне дупликате, вредности које су скоро уобичајене, висине у стопама, покварена слова, имена писана на више начина и друго. Ако ниједно правило није изабрано, користе се сва.

Излаз има по један ред за сваки налаз, тамо где камера стоји: правило, колико је сигурно (error, warning, hint), реченицу, поље и, где је јасно шта је требало да пише, исправку као JSON: нову вредност по пољу. Ништа се не мења; то ради „Исправи камере“.

Поља се налазе по именима: онима из радне копије (camera_type) или ознакама какве има OpenStreetMap (camera:type). Код радне копије рачунају се и још несачуване измене, и пореде се са оним што је сервер последњи пут дао. Зграде, улице, вода и подручје слоја гледају се само ако наведете слој. Слике се гледају само на серверима које наведете.</translation>
    </message>
    <message>
        <source>Magnetic declination of all photos (degrees, east of north positive)</source>
        <translation>Магнетна деклинација за све фотографије (степени, источно од севера позитивно)</translation>
    </message>
    <message>
        <source>Make a figure</source>
        <translation>Направи графикон</translation>
    </message>
    <message>
        <source>Make a print map</source>
        <translation>Направи карту за штампу</translation>
    </message>
    <message>
        <source>Make a series over time</source>
        <translation>Направи низ кроз време</translation>
    </message>
    <message>
        <source>Make an atlas</source>
        <translation>Направи атлас</translation>
    </message>
    <message>
        <source>Makes a point layer of the photos (JPEG) in a folder that say where they were taken: a reported camera for each photo or, where a known camera is near, a row that names it.

The heading in a photo is the one of the photographer. A camera is put in front, along that heading, at a distance that is assumed; where the camera itself looks nobody has said, so its direction stays empty. Where a photo says no heading, or not from true north, the camera is put at the photographer&apos;s place, and the column place says so: move it to where it stands. A magnetic heading is made a true one only by the declination that you give; give it only where it holds for all photos.

A photo is taken to show the known camera nearest to the place in front, else the one nearest to the photographer, within the distance given; not one whose status is rejected or removed.

Nothing but place, time, heading and which side is up is read from a photo: no owner, no serial number, no device, no comment. But these tell where and when somebody stood. They are for you alone, so don&apos;t pass the layer on. Copied into a working copy, only the point and the status of a row go along; a point at the photographer&apos;s place is to be moved before it is pushed.</source>
        <translation>Прави тачкасти слој од фотографија (JPEG) из фасцикле које кажу где су снимљене: пријављену камеру за сваку фотографију или, где је позната камера близу, ред који је именује.

Смер у фотографији је смер у ком је гледао фотограф. Камера се ставља испред њега у том смеру, на удаљеност која је претпостављена; куда гледа сама камера нико није рекао, па њен смер остаје празан. Где фотографија не наводи смер, или га не наводи од правог севера, камера се ставља на место фотографа, и то каже колона place: померите је тамо где стоји. Магнетни смер постаје прави само деклинацијом коју задате; задајте је само ако важи за све фотографије.

Узима се да фотографија приказује познату камеру најближу месту испред фотографа, а ако такве нема, ону најближу фотографу, унутар задате удаљености; не и ону која је одбачена или уклоњена.

Из фотографије се читају само место, време, смер и то која јој је страна горе: ни власник, ни серијски број, ни уређај, ни коментар. Али и то казује где је и када неко стајао. Намењено је само вама, зато не прослеђујте слој даље. При копирању у радну копију прелазе само тачка и статус реда; тачку на месту фотографа треба померити пре слања.</translation>
    </message>
    <message>
        <source>Makes cameras of somebody&apos;s table: a CSV file, a spreadsheet, or any layer.</source>
        <translation>Од нечије табеле прави камере: од CSV датотеке, табеларног документа или било ког слоја.</translation>
    </message>
    <message>
        <source>Makes cameras of the rows of a table, with the columns that a working copy has. The table is a CSV file, a spreadsheet (XLSX, ODS), or any layer that QGIS reads, with or without points. The encoding and the separator of a CSV file are found out and told.

A profile (a JSON file, described in the plugin&apos;s README) says which column says what: how positions, directions, numbers and dates are written, and in which language. Without one, the usual names of columns are recognised, and the log shows the profile that was taken.

What can&apos;t be read for certain is not guessed at: such a row is refused, the reason is told, and all of it is written to the file of rejected rows, to be mended there and imported again. A direction that can&apos;t be read is kept as it is and told.

The output can be brought into a working copy with the algorithm for edited copies. Look at it on the map first.</source>
        <translation>Од редова табеле прави камере, са колонама какве има радна копија. Табела је CSV датотека, табеларни документ (XLSX, ОДС) или било који слој који QGIS чита, са тачкама или без њих. Кодирање и раздвајач CSV датотеке се сами проналазе и наводе.

Профил (JSON датотека, описана у РЕАДМЕ додатка) говори која колона шта значи: како су записани положаји, смерови, бројеви и датуми и на ком језику. Без њега се препознају уобичајена имена колона, а дневник показује профил који је узет.

Оно што не може поуздано да се прочита не погађа се: такав ред се одбија, наводи се разлог, а цео ред се записује у датотеку одбијених редова, да се тамо исправи и поново увезе. Смер који не може да се прочита остаје какав је и наводи се.

Излаз може да се унесе у радну копију алгоритмом за измењене копије. Пре тога га погледајте на карти.</translation>
    </message>
    <message>
        <source>Makes one record of those that seem to be one camera.</source>
        <translation>Прави један запис од оних који изгледају као једна камера.</translation>
    </message>
    <message>
        <source>Makes one record of those that “Check cameras” calls likely duplicates: they stand no farther apart than the distance, agree in type and maker as far as both say them, and look the same way. Of three and more, each is a duplicate of each other.

The record stays that comes first in the layer, or the one that says most; one that the server knows before one that is new. It takes from the others, the nearest first, what it does not say itself. Where they say different things it keeps its own, and the table of merged records lists that with the rest: what was taken, what was in conflict and what goes with the record, as JSON by field, and the reason of the deletion. A group stays as it is where the layer does not take a value.

The output is the layer without the merged records; the input stays as it is. Of a layer of a working copy the same can be written into the copy: the merges are pending changes then, with the reason beside each deletion, and are reviewed before a push. Where 20 and more go, the file is kept beside itself. What is in conflict with the server is left out.

Look at the table first: two cameras on one pole that look the same way are two cameras.</source>
        <translation>Прави један запис од оних које „Провери камере“ назива вероватним дупликатима: нису даље један од другог од задатог растојања, слажу се у врсти и произвођачу колико их оба наводе, и гледају на исту страну. Код три и више записа сваки је дупликат сваког другог.

Остаје запис који је први у слоју, или онај који говори највише; запис који сервер зна има предност над новим. Он од осталих, од најближег почев, узима оно што сам не говори. Где говоре различито, задржава своје, а табела спојених записа то наводи са осталим: шта је узето, шта је било у сукобу и шта одлази са записом, као JSON по пољима, и разлог брисања. Група остаје каква је ако слој не прима неку вредност.

Излаз је слој без спојених записа; улаз остаје какав је. За слој радне копије исто може да се упише у копију: спајања су тада измене на чекању, са разлогом уз свако брисање, и прегледају се пре слања. Где одлази 20 и више записа, датотека се чува поред себе саме. Оно што је у сукобу са сервером се изоставља.

Најпре погледајте табелу: две камере на једном стубу које гледају на исту страну јесу две камере.</translation>
    </message>
    <message>
        <source>Makes pending changes that take a past push back.</source>
        <translation>Прави измене на чекању које поништавају раније слање.</translation>
    </message>
    <message>
        <source>Makes pending changes that take a past push of this working copy back; push them to make it so. What was changed since is a conflict: it is named in the log and stays as it is.

Without an id, or with the word last, it is the last push. Pull first, so that what others did since is known.</source>
        <translation>Прави измене на чекању које поништавају раније слање из ове радне копије; пошаљите их да би тако и било. Оно што је отада измењено јесте сукоб: наводи се у дневнику и остаје какво је.

Без ID-а, или са речју last, то је последње слање. Најпре повуците измене других, да би се знало шта су отада урадили.</translation>
    </message>
    <message>
        <source>Makes pending changes that take back what was brought in.</source>
        <translation>Прави измене на чекању које поништавају оно што је унето.</translation>
    </message>
    <message>
        <source>Makes the fixes that “Check cameras” lists, in a new layer, or in place in the layer that is being edited. Choose the rules whose fixes you have looked at.

Where two rules would change one field of a camera, the first does; run it again for the other. A value that the layer&apos;s field can&apos;t hold is named and left out.</source>
        <translation>Прави исправке које наводи „Провери камере“, у новом слоју или на лицу места у слоју који се уређује. Изаберите правила чије сте исправке погледали.

Где би два правила мењала једно поље камере, мења прво; покрените поново због другог. Вредност коју поље слоја не може да прими се наводи и изоставља.</translation>
    </message>
    <message>
        <source>Manifest of a print to make once more</source>
        <translation>Манифест штампе коју треба поновити</translation>
    </message>
    <message>
        <source>Manifest: what the page was made from</source>
        <translation>Манифест: од чега је страна направљена</translation>
    </message>
    <message>
        <source>Manifest: what the pages were made from</source>
        <translation>Манифест: од чега су стране направљене</translation>
    </message>
    <message>
        <source>Match an official list</source>
        <translation>Упореди са званичним списком</translation>
    </message>
    <message>
        <source>Matched cameras</source>
        <translation>Упарене камере</translation>
    </message>
    <message>
        <source>Matches the cameras of the community with those of an official list, as of the police or a city, by where they stand. A camera is matched with one of the list at most, and the other way round. No two farther apart than the greatest distance are matched; as many are matched as can be and, of all ways to do that, the one with the smallest distance in all is taken.

The output is a point layer with a row for each pair and for each camera that only one side has: where ours stands, else where the list has it. The column match says matched, only_ours or only_theirs. After it come the distance in metres, the score, the fields in which the two differ, the feature ids, and the attributes of both, those of the list with list_ before their names. A second layer has a line for each pair.

The score goes from 0 to 1. It is the mean of two shares: how near the two are, from 1 in the same place to 0 at the greatest distance, and how many of the compared fields agree. Where no field was compared, it is the nearness alone. Numbers agree where they are equal, texts also where letter case, accents or Serbian script differ. What one side does not say is neither agreement nor difference.

A match says that two records stand near one another, not that they are the same camera: look at those with a low score, best in the window “Match a list”. What was decided there holds here too where a working copy is given, and the list has the name and the key that it had there: what is the same camera is matched whatever the distance, what is not is never matched, and the column decision says same, not_same or unsure.

Filter out, or don&apos;t select, what should not count, such as cameras that were removed. Each point of a multi-point counts as a camera; what has no position is left out and counted.</source>
        <translation>Упарује камере заједнице са камерама са званичног списка, на пример полицијског или градског, према томе где стоје. Камера се упарује највише са једном са списка, и обрнуто. Не упарују се камере удаљене више од највећег растојања; упарује се што је више могуће њих, а од свих начина да се то уради узима се онај са најмањим укупним растојањем.

Резултат је тачкасти слој са редом за сваки пар и за сваку камеру коју има само једна страна: где стоји наша, а иначе где је на списку. У колони матцх пише матцхед, only_ours или only_theirs. За њом следе растојање у метрима, оцена, поља у којима се две камере разликују, идентификатори објеката и атрибути обе, при чему испред назива оних са списка стоји лист_. Други слој има линију за сваки пар.

Оцена је од 0 до 1. То је просек два удела: колико су камере близу, од 1 на истом месту до 0 на највећем растојању, и колико се упоређених поља слаже. Ако ниједно поље није упоређено, оцена је само близина. Бројеви се слажу ако су једнаки, а текстови и ако се разликују само велика и мала слова, акценти или писмо. Оно што једна страна не каже није ни слагање ни разлика.

Пар значи да два записа стоје близу, а не да су иста камера: погледајте оне са ниском оценом, најбоље у прозору „Упаривање са списком“. Што је тамо одлучено важи и овде ако се наведе радна копија, а списак има назив и кључ које је имао тамо: иста камера се упарује без обзира на растојање, оно што није иста никада се не упарује, а у колони децисион пише саме, not_same или унсуре.

Филтрирајте или немојте изабрати оно што не треба да се броји, на пример уклоњене камере. Свака тачка вишеструке тачке броји се као камера; оно што нема положај изоставља се и броји.</translation>
    </message>
    <message>
        <source>Merge duplicates</source>
        <translation>Спој дупликате</translation>
    </message>
    <message>
        <source>Merged records</source>
        <translation>Спојени записи</translation>
    </message>
    <message>
        <source>Merges a copy of the cameras that was edited elsewhere (in QField or Mergin, or a colleague&apos;s export in any format) back into the working copy it was taken from. Its rows are told by server_id, and what changed in them by version. The changes are then pending, as if they had been made here.

Only what was changed on both sides to different values is a conflict; it stays as it is here unless a side is chosen: mine is the working copy, theirs the edited copy. Where the version that a row was taken from is not known any more, every field that differs is a conflict.

Rows without server_id become new cameras, but not twice. Columns that the copy lacks change nothing. Cameras that it lacks are deleted only if asked; one that may have come after the copy was taken is a conflict then.

The report is a JSON list with server_id, fid, name, result, conflicts and reason of each camera.</source>
        <translation>Спаја копију камера која је уређивана другде (у QField-у или Mergin-у, или извоз неког колеге у било ком формату) назад у радну копију из које потиче. Редови се препознају по пољу server_id, а оно што је у њима измењено по пољу version. Измене су затим на чекању, као да су направљене овде.

Сукоб је само оно што је на обе стране измењено на различите вредности; то овде остаје какво је, осим ако се изабере страна: mine је радна копија, а theirs уређена копија. Где се више не зна из које верзије ред потиче, сукоб је свако поље које се разликује.

Редови без поља server_id постају нове камере, али не двапут. Колоне којих у копији нема ништа не мењају. Камере којих у њој нема бришу се само ако се то затражи; камера која је можда стигла након што је копија узета тада је сукоб.

Извештај је JSON списак у којем су за сваку камеру server_id, fid, name, result, conflicts и reason.</translation>
    </message>
    <message>
        <source>Merges a copy that was edited elsewhere back into a working copy.</source>
        <translation>Спаја копију која је уређивана другде назад у радну копију.</translation>
    </message>
    <message>
        <source>Moments, such as 2019, 2020-06, 2015..2018 (none: from the first change to the last)</source>
        <translation>Тренуци, на пример 2019, 2020-06, 2015..2018 (празно: од прве до последње промене)</translation>
    </message>
    <message>
        <source>Most bars, the rest being summed up</source>
        <translation>Највише стубаца, остало се сабира</translation>
    </message>
    <message>
        <source>Move by (metres)</source>
        <translation>Помери за (метри)</translation>
    </message>
    <message>
        <source>Move cameras to the nearest wall or pole</source>
        <translation>Помери камере до најближег зида или стуба</translation>
    </message>
    <message>
        <source>Move towards (degrees from true north)</source>
        <translation>Помери ка (степени од правог севера)</translation>
    </message>
    <message>
        <source>Moves each camera to the nearest wall or pole that is not too far away.</source>
        <translation>Помера сваку камеру до најближег зида или стуба који није предалеко.</translation>
    </message>
    <message>
        <source>Moves the cameras of a point layer to the nearest point of other layers: of lines, of the outlines of areas such as buildings, or of points such as poles; in a new layer, or in place in the layer that is being edited. Distances are metres on the ground, in every coordinate system.

A camera with nothing within the longest distance stays where it is and is counted, as does one that stands there already. Directions stay as they are. A new layer has a field moved_m that says how far each camera was moved; it is empty for one that was not.</source>
        <translation>Помера камере из тачкастог слоја до најближе тачке других слојева: линија, обриса површина као што су зграде, или тачака као што су стубови; у новом слоју или на месту, у слоју који се уређује. Растојања су у метрима на тлу, у сваком координатном систему.

Камера која у оквиру највећег растојања нема ничега остаје где је и броји се, као и она која тамо већ стоји. Смерови остају какви су. Нови слој има поље moved_m које каже колико је камера померена; празно је код оне која није.</translation>
    </message>
    <message>
        <source>Name of the batch</source>
        <translation>Назив пакета</translation>
    </message>
    <message>
        <source>Name of the layout in the project</source>
        <translation>Име распореда у пројекту</translation>
    </message>
    <message>
        <source>Name of the list, as the decisions have it (none: the layer&apos;s)</source>
        <translation>Назив списка, као у одлукама (празно: назив слоја)</translation>
    </message>
    <message>
        <source>New cameras</source>
        <translation>Нове камере</translation>
    </message>
    <message>
        <source>No camera has a readable date of that kind; give the moments yourself.</source>
        <translation>Ниједна камера нема читљив датум те врсте; наведите тренутке сами.</translation>
    </message>
    <message>
        <source>No cameras stand so close to each other; choose a larger distance, or fewer for a cluster.</source>
        <translation>Нема камера које стоје тако близу једна другој; изаберите већу удаљеност, или мање камера за групу.</translation>
    </message>
    <message>
        <source>No installed font has these letters, and boxes stand in their place: {scripts}.</source>
        <translation>Ниједан инсталирани фонт нема ова слова, па на њиховом месту стоје кућице: {scripts}.</translation>
    </message>
    <message>
        <source>No page could be made of any area; the log says why.</source>
        <translation>Ни за једну област страна није могла да се направи; дневник каже зашто.</translation>
    </message>
    <message>
        <source>No profile was given; this one was taken from the names of the columns and the first rows:</source>
        <translation>Профил није задат; узет је овај, према именима колона и првим редовима:</translation>
    </message>
    <message>
        <source>Notes and descriptions, too (they may name people)</source>
        <translation>И напомене и описи (у њима могу бити имена људи)</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is taken from %n column(s): {names}.</source>
        <translation>
            <numerusform>Из %n колоне се ништа не узима: {names}.</numerusform>
            <numerusform>Из %n колоне се ништа не узима: {names}.</numerusform>
            <numerusform>Из %n колона се ништа не узима: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ништа није нађено.</translation>
    </message>
    <message>
        <source>Nothing was pushed from {file} yet.</source>
        <translation>Из {file} још ништа није послато.</translation>
    </message>
    <message>
        <source>Number of the batch</source>
        <translation>Број пакета</translation>
    </message>
    <message>
        <source>Numbers of the figure</source>
        <translation>Бројеви графикона</translation>
    </message>
    <message>
        <source>Official list</source>
        <translation>Званични списак</translation>
    </message>
    <message>
        <source>Only a part of the edited copy would be read (a selection or a filter), and everything else would be deleted; take the filter off, or leave deletions out.</source>
        <translation>Био би прочитан само део уређене копије (избор или филтер), а све остало би било обрисано; уклоните филтер или изоставите брисање.</translation>
    </message>
    <message>
        <source>Only before and after: the first moment and the last</source>
        <translation>Само пре и после: први и последњи тренутак</translation>
    </message>
    <message>
        <source>Only cameras for which this is true</source>
        <translation>Само камере за које је ово тачно</translation>
    </message>
    <message>
        <source>Only cameras in this extent</source>
        <translation>Само камере у овом обухвату</translation>
    </message>
    <message>
        <source>Opening angle (degrees, 360 for all round)</source>
        <translation>Угао видног поља (степени, 360 за укруг)</translation>
    </message>
    <message>
        <source>Or: tag to change, by its key</source>
        <translation>Или: ознака која се мења, по кључу</translation>
    </message>
    <message>
        <source>Order of the pages</source>
        <translation>Редослед страна</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Оријентација</translation>
    </message>
    <message>
        <source>Over time, also a line of how many there were up to then</source>
        <translation>Кроз време, и линија колико их је било до тада</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF документ</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF страна</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG слика</translation>
    </message>
    <message>
        <source>Page {page}: {name}</source>
        <translation>Страна {page}: {name}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Стране</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Папир</translation>
    </message>
    <message>
        <source>Past pushes</source>
        <translation>Ранија слања</translation>
    </message>
    <message>
        <source>Past pushes (JSON)</source>
        <translation>Ранија слања (JSON)</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Измене на чекању</translation>
    </message>
    <message>
        <source>Photos left out</source>
        <translation>Изостављене фотографије</translation>
    </message>
    <message>
        <source>Photos left out, with the reason</source>
        <translation>Изостављене фотографије, са разлогом</translation>
    </message>
    <message>
        <source>Photos that may show a known camera</source>
        <translation>Фотографије које можда приказују познату камеру</translation>
    </message>
    <message>
        <source>Place to look at</source>
        <translation>Место у које се гледа</translation>
    </message>
    <message>
        <source>Place: latitude {lat}, longitude {lon}</source>
        <translation>Место: географска ширина {lat}, географска дужина {lon}</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Места</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>Додатак</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Штампа</translation>
    </message>
    <message>
        <source>Printed map</source>
        <translation>Одштампана карта</translation>
    </message>
    <message>
        <source>Prints a map of cameras as PDF, SVG or PNG.</source>
        <translation>Штампа карту камера као PDF, SVG или PNG.</translation>
    </message>
    <message>
        <source>Prints a map of cameras for each area, and a list of the areas with their numbers.</source>
        <translation>Штампа карту камера за сваку област и списак области с њиховим бројевима.</translation>
    </message>
    <message>
        <source>Prints a page for each area of a layer, or for each selected one, as “Make a print map” does: each in the coordinate system of its place and at the scale at which the area fits. The name of the area is the title, a quiet line its outline. The numbers are those of the cameras in it; how many more the map shows around it is said, too.

At the end comes a list of the areas, what is counted in each, and their pages.

All pages go into one PDF, or each into a file of its own in a folder, or both. Files in the folder begin with the number of the page.

Pages come as people of the page&apos;s language sort names, or as one reads a map: from north to south and from west to east. Areas without a name are numbered. An area without a shape, or one too wide for a map that is true to scale, gets no page; the log and the list say so. Pages that are finished stay when you cancel.</source>
        <translation>Штампа страну за сваку област неког слоја, или за сваку изабрану, као „Направи карту за штампу“: сваку у координатном систему њеног места и у размери у којој област стаје. Име области је наслов, мирна линија њен обрис. Бројеви су они камера у њој; колико их још карта приказује око ње, такође је речено.

На крају је списак области, онога што је у свакој бројано и њихових страна.

Све стране иду у један PDF, или свака у своју датотеку у фасцикли, или обоје. Датотеке у фасцикли почињу бројем стране.

Стране иду онако како људи који говоре језик стране ређају имена, или како се чита карта: од севера ка југу и од запада ка истоку. Области без имена су нумерисане. Област без облика, или преширока за карту која држи размеру, нема страну; дневник и списак то кажу. Готове стране остају кад откажете.</translation>
    </message>
    <message>
        <source>Prints a page for each year, quarter or month, or for each moment that you give, as “Make a print map” does: all of the same place, at the same scale, in the same look and size. The moment stands in the title.

Each page shows what is certain for the last day of its moment. By start_date these are the cameras that stood then; a camera of “2019” is on the page of 2019, but on none of a month before December 2019, as nobody can tell. Read are dates like 2019, 2019-05 and 2019-05-17, and before 2018, 2010s, C20 and 2014..2018. A camera whose tag end_date says that it went is on no page after that; a removed one without it is not shown from the day on which it came. The page says how many cameras were left out because nobody can tell, and how many have no date.

By check_date the pages show which cameras had their last check by then; by history, whose record was last changed on the server by then, as the working copy knows it. Neither says when a camera was put up; each page says what it shows.

A ring marks what was certainly not there on the page before, a crossed ring where a camera stood. Before and after are the first moment and the last, on two pages or beside each other on one, where the template&apos;s map gives half of its room to the earlier one.

All pages go into one PDF, or each into a file of its own in a folder, or both. Files in the folder are of one size and begin with the number of the page, so that a film can be made of them. Pages that are finished stay when you cancel.</source>
        <translation>Штампа по страну за сваку годину, квартал или месец, или за сваки тренутак који наведете, као што ради „Направи карту за штампу“: све истог места, у истој размери, истог изгледа и величине. Тренутак стоји у наслову.

Свака страна приказује оно што је сигурно за последњи дан њеног тренутка. По start_date то су камере које су тада стајале; камера из „2019“ је на страни за 2019, али ни на једној за месец пре децембра 2019, јер то нико не може да зна. Читају се датуми као 2019, 2019-05 и 2019-05-17, и бефоре 2018, 2010с, Ц20 и 2014..2018. Камера чија ознака end_date каже да је нестала није ни на једној страни после тога; уклоњена без ње не приказује се од дана када се појавила. На страни пише колико је камера изостављено јер се не зна, и колико их нема датум.

По check_date стране приказују камере чија је последња провера била до тада; по history, оне чији је запис на серверу последњи пут промењен до тада, колико радна копија зна. Ни једно ни друго не говори када је камера постављена; на свакој страни пише шта приказује.

Круг означава оно чега на претходној страни сигурно није било, прецртан круг место на коме је камера стајала. Пре и после су први и последњи тренутак, на две стране или један поред другог на једној, где карта шаблона половину свог простора даје ранијем.

Све стране иду у један PDF, или свака у своју датотеку у фасцикли, или и једно и друго. Датотеке у фасцикли су исте величине и почињу бројем стране, па се од њих може направити филм. Готове стране остају када прекинете.</translation>
    </message>
    <message>
        <source>Prints the cameras of a working copy, as they are saved, in an extent or an area; all of them where you give neither. Rejected and removed cameras are not on the page.

The page is true to scale: its coordinate system is the UTM zone of the place, or polar stereographic near a pole. Up to 1:7,500 fields of view are as large as on the ground; from afar they are drawn as symbols, and the page says so. Where cameras are too many to be told apart it shows how many stand where.

On the page are the legend of what it shows, the scale, true north, the days of the data and of the print, how many fields of view are mapped, from a datasheet or assumed, the licences of all layers, the projection, and a code that names data and settings.

What to withhold: labels (names and operators); move_unverified puts cameras that nobody verified on a grid of 50 m, without what they see; omit_unverified leaves them out. The page says what was withheld. Notes, descriptions, pictures and contributors are never on it.

The base map is drawn in a quiet style: lines, areas and points in greys, names of streets where there is room, pictures toned down.

A template of your own is a layout that you saved in QGIS; start from one of the files in resources/layouts of the plugin. Items are found by their ids (map, title, text, legend, scale_bar, north, facts, notes, dates, licence, projection, code, corrections). What you leave out is left out, and what you add stays. It is printed at its own size, so that paper and orientation do not count.

With the manifest of a print the same map is made once more: place, scale and all settings are those of the print, and the log says whether what it shows, the template, the font, QGIS or the plugin changed since. Whatever else you give has to be what it was.</source>
        <translation>Штампа камере радне копије, како су сачуване, у неком обухвату или подручју; све, ако не задате ни једно ни друго. Одбачене и уклоњене камере нису на страни.

Страна држи размеру: њен координатни систем је UTM зона места, а близу пола поларна стереографска пројекција. До 1:7.500 видна поља су велика као на тлу; из даљине су нацртана као знакови, и страна то каже. Где је камера превише да би се разликовале, показује колико их где стоји.

На страни су легенда онога што приказује, размерник, прави север, дани података и штампе, колико је видних поља мапирано, из техничког листа или претпостављено, лиценце свих слојева, пројекција и ознака која именује податке и подешавања.

Шта се изоставља: labels (имена и власници); move_unverified помера камере које нико није проверио на мрежу од 50 m, без онога што виде; omit_unverified их изоставља. Страна каже шта је изостављено. Белешке, описи, слике и сарадници никада нису на њој.

Подлога се црта у мирном стилу: линије, површине и тачке у сивом, имена улица где има места, слике ублажено.

Сопствени шаблон је распоред који сте сачували у QGIS-у; пођите од једне од датотека у resources/layouts овог додатка. Ставке се налазе по својим ознакама (map, title, text, legend, scale_bar, north, facts, notes, dates, licence, projection, code, corrections). Што изоставите изостаје, а што додате остаје. Штампа се у својој величини, па папир и оријентација не важе.

С манифестом неке штампе иста карта се прави поново: место, размера и сва подешавања су из те штампе, а дневник каже да ли су се оно што карта приказује, шаблон, фонт, QGIS или додатак у међувремену променили. Све друго што задате мора да буде као тада.</translation>
    </message>
    <message>
        <source>Prints the same map of cameras year after year, or before and after, with rings around new ones.</source>
        <translation>Штампа исту карту камера годину за годином, или пре и после, са заокруженим новим камерама.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профил</translation>
    </message>
    <message>
        <source>Proposed cameras</source>
        <translation>Предложене камере</translation>
    </message>
    <message>
        <source>Proposes cameras by the photos of a folder that say where they were taken.</source>
        <translation>Предлаже камере по фотографијама из фасцикле које кажу где су снимљене.</translation>
    </message>
    <message>
        <source>Public list</source>
        <translation>Јавна листа</translation>
    </message>
    <message>
        <source>Pull even if that takes much away</source>
        <translation>Повуци и ако се тиме много уклања</translation>
    </message>
    <message>
        <source>Pull others&apos; changes</source>
        <translation>Повуци измене других</translation>
    </message>
    <message>
        <source>Push (its id; the last if empty)</source>
        <translation>Слање (његов ID; празно за последње)</translation>
    </message>
    <message>
        <source>Push even what looks like an accident</source>
        <translation>Пошаљи и оно што личи на омашку</translation>
    </message>
    <message>
        <source>Push pending changes</source>
        <translation>Пошаљи измене на чекању</translation>
    </message>
    <message>
        <source>Puts right what is wrong with cameras, where it is plain what was meant.</source>
        <translation>Исправља што није у реду са камерама, где је јасно шта је требало да пише.</translation>
    </message>
    <message>
        <source>Reach (metres)</source>
        <translation>Домет (метри)</translation>
    </message>
    <message>
        <source>Reach to assume where none is known (metres)</source>
        <translation>Претпостављени домет тамо где није познат (метри)</translation>
    </message>
    <message>
        <source>Records merged into others</source>
        <translation>Записи спојени са другима</translation>
    </message>
    <message>
        <source>Refused cameras</source>
        <translation>Одбијене камере</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Одбијени редови</translation>
    </message>
    <message>
        <source>Refused values</source>
        <translation>Одбијене вредности</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Датотека одбијених редова</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Извештај</translation>
    </message>
    <message>
        <source>Resolution in dots per inch</source>
        <translation>Резолуција у тачкама по инчу</translation>
    </message>
    <message>
        <source>Reverse a batch</source>
        <translation>Поништи пакет</translation>
    </message>
    <message>
        <source>Reverse a push</source>
        <translation>Поништи слање</translation>
    </message>
    <message>
        <source>Ring what is new since the page before</source>
        <translation>Заокружи шта је ново у односу на претходну страну</translation>
    </message>
    <message>
        <source>Row {number} ({name}) was left out: {reason}</source>
        <translation>Ред {number} ({name}) је изостављен: {reason}</translation>
    </message>
    <message>
        <source>Row {number}: {problems}</source>
        <translation>Ред {number}: {problems}</translation>
    </message>
    <message>
        <source>Rows that became cameras</source>
        <translation>Редови који су постали камере</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Rules (all where none is chosen)</source>
        <translation>Правила (сва ако ниједно није изабрано)</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG цртеж</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>SVG слика</translation>
    </message>
    <message>
        <source>Say what is to be found.</source>
        <translation>Задајте шта се тражи.</translation>
    </message>
    <message>
        <source>Scale of pages along a line, its denominator</source>
        <translation>Размера страна дуж линије, њен именилац</translation>
    </message>
    <message>
        <source>Scale, its denominator (none: the area fits)</source>
        <translation>Размера, њен именилац (ништа: да подручје стане)</translation>
    </message>
    <message>
        <source>Second language beside it</source>
        <translation>Други језик поред њега</translation>
    </message>
    <message>
        <source>Sectors of a rose</source>
        <translation>Исечака у ружи</translation>
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

What looks like an accident (more than a tenth of the layer deleted, cameras moved by more than 50 m or turned round, fields that the server does not take, records that somebody else verified lately) is named in the log, and then nothing is sent unless it is accepted.

A dry run asks the server, counts what a push would do and what looks like an accident, and changes nothing on either side.

The report is a JSON list with server_id, fid, result (pushed, conflict, refused or unclear) and reason of each camera.

Save or discard open edits of the working copy first.

Without an authentication configuration the environment&apos;s HILJADE_USER and HILJADE_PASSWORD, or HILJADE_TOKEN, are used, for the server named by HILJADE_URL alone.</source>
        <translation>Шаље измене на чекању из радне копије на њен сервер. Камера коју је у међувремену тамо изменио неко други јесте сукоб; не преписује се и остаје на чекању, као и она коју сервер одбије. Прекинуто слање може поново да се покрене: ништа се не шаље двапут.

Оно што личи на омашку (обрисано више од десетине слоја, камере померене за више од 50 m или окренуте на супротну страну, поља која сервер не прима, записи које је неко други недавно проверио) наводи се у дневнику и тада се ништа не шаље, осим ако то прихватите.

Проба без слања пита сервер, броји шта би слање урадило и шта личи на омашку, а ништа не мења ни на једној страни.

Извештај је JSON списак у којем су за сваку камеру server_id, fid, result (pushed, conflict, refused или unclear) и reason.

Најпре сачувајте или одбаците измене радне копије које су отворене.

Без подешавања аутентификације користе се HILJADE_USER и HILJADE_PASSWORD, или HILJADE_TOKEN, из окружења, и то само за сервер из HILJADE_URL.</translation>
    </message>
    <message>
        <source>Series, all pages in one file</source>
        <translation>Низ, све стране у једној датотеци</translation>
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
        <source>Sets, replaces or rewrites one field, or one tag, of many cameras at once.</source>
        <translation>Задаје, замењује или преписује једно поље, или једну ознаку, многих камера одједном.</translation>
    </message>
    <message>
        <source>Settle conflicts</source>
        <translation>Реши сукобе</translation>
    </message>
    <message>
        <source>Settle conflicts by</source>
        <translation>Реши сукобе у корист стране</translation>
    </message>
    <message>
        <source>Settles all conflicts of a working copy by one side.</source>
        <translation>Решава све сукобе у радној копији у корист једне стране.</translation>
    </message>
    <message>
        <source>Settles every conflict of a working copy by one side: mine is what stands in the working copy, theirs what the server holds. Only the fields in conflict are settled; what merged stays merged. A camera that one side deleted is deleted, or kept, as that side has it.

What is mine is then pending and can be pushed. The file is copied before, to its name with .before-resolve.</source>
        <translation>Решава сваки сукоб у радној копији у корист једне стране: mine је оно што стоји у радној копији, а theirs оно што има сервер. Решавају се само поља у сукобу; оно што је спојено остаје спојено. Камера коју је једна страна обрисала брише се или остаје, како је на изабраној страни.

Оно што је mine затим је на чекању и може да се пошаље. Датотека се пре тога копира, под својим називом са додатком .before-resolve.</translation>
    </message>
    <message>
        <source>Sign-in (authentication configuration)</source>
        <translation>Пријава (подешавање аутентификације)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Извор</translation>
    </message>
    <message>
        <source>Source, as a line beneath the figure</source>
        <translation>Извор, као ред испод графикона</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Статуси</translation>
    </message>
    <message>
        <source>Statuses (none: without one)</source>
        <translation>Статуси (none: без статуса)</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Улице</translation>
    </message>
    <message>
        <source>Streets, places and areas of the base map are named in the script of the (first) language: by the names that OpenStreetMap has for it (name:sr-Latn, name:sr …, also in other_tags), else Serbian names are written in it; names in other languages stay.</source>
        <translation>Улице, места и површине подлоге именују се писмом (првог) језика: именима која OpenStreetMap има за њега (name:sr-Латн, name:sr …, и у other_tags), а иначе се српска имена исписују њиме; имена на другим језицима остају.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Табела</translation>
    </message>
    <message>
        <source>Table of old values and new ones</source>
        <translation>Табела старих и нових вредности</translation>
    </message>
    <message>
        <source>Takes a batch that was brought into this working copy back: cameras that it added are deleted, fields that it changed get their old values. Where it was pushed already, these are pending changes; push them to make it so. What somebody changed since is a conflict: it is named in the log and stays as it is.

“List batches” gives the numbers. Pull first, so that what others did since is known.</source>
        <translation>Поништава пакет који је унет у ову радну копију: камере које је додао се бришу, а поља која је изменио добијају старе вредности. Ако је пакет већ послат, то су измене на чекању; пошаљите их да би тако и било. Оно што је неко у међувремену изменио јесте сукоб: наводи се у дневнику и остаје какво је.

Бројеве даје „Наброј пакете“. Прво повуците измене, да би се знало шта су други у међувремену урадили.</translation>
    </message>
    <message>
        <source>Takes a file of changes that somebody without the right to write has exported, and makes them pending changes of this working copy of the same layer, to be looked at and pushed like any other. Nothing is made twice when the same file is applied again.

Only what was changed on both sides to different values is a conflict; it stays as it is here unless a side is chosen: mine is the working copy, theirs the file.

The report is a JSON list with server_id, fid, name, result, conflicts and reason of each camera.</source>
        <translation>Узима датотеку са изменама коју је извезао неко без права уписа и претвара их у измене на чекању у овој радној копији истог слоја, да се прегледају и пошаљу као и све друге. Ништа не настаје двапут ако се иста датотека поново примени.

Сукоб је само оно што је на обе стране измењено на различите вредности; то овде остаје какво је, осим ако се изабере страна: mine је радна копија, а theirs датотека.

Извештај је JSON списак у којем су за сваку камеру server_id, fid, name, result, conflicts и reason.</translation>
    </message>
    <message>
        <source>Takes a layer of points whose fields are named as columns of a working copy or as tags of OpenStreetMap, as “Import a table of cameras” and “Import photos” write it, and makes pending changes of it: one batch, that “Reverse a batch” takes back, pushed or not.

Each camera is compared with the one here that it can be: no farther away than the greatest distance, one to one, and not a fixed one with a dome. What ours does not say is taken over; where both say something and not the same, mine keeps what stands here and theirs takes what is brought. The position stays ours. Cameras that have no partner here are added. Empty fields say nothing.

A new camera that names no source gets the one of the batch. Whom to name, or else the source, and the licence go into exports. Where the licences of the two differ, or one is not known, nothing is brought in unless you allow it.

BATCH is the number of the batch, 0 where nothing was written. The report is a JSON list with server_id, fid, name, result, conflicts and reason of each camera, in the order of the layer.</source>
        <translation>Узима слој тачака чија се поља зову као колоне радне копије или као ознаке на OpenStreetMap-у, какав пишу „Увези табелу камера“ и „Увези фотографије“, и од њега прави измене на чекању: један пакет, који „Поништи пакет“ враћа назад, био послат или не.

Свака камера се пореди са оном овде која би то могла да буде: није даље од највећег растојања, једна према једној, и не фиксна са куполом. Оно што наша не каже преузима се; где обе нешто кажу, а не исто, mine задржава оно што овде стоји, а theirs узима оно што се уноси. Положај остаје наш. Камере које овде немају пара додају се. Празна поља не кажу ништа.

Нова камера која не наводи извор добија извор пакета. Кога треба навести, или иначе извор, и лиценца иду у извозе. Где се две лиценце разликују, или једна није позната, ништа се не уноси ако то не дозволите.

BATCH је број пакета, 0 где ништа није уписано. Извештај је JSON листа са server_id, fid, name, result, conflicts и reason за сваку камеру, по реду из слоја.</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>тамилска</translation>
    </message>
    <message>
        <source>Target CRS</source>
        <translation>Циљни координатни систем</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Template of your own, in the place of ours</source>
        <translation>Сопствени шаблон, уместо нашег</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>тајландска</translation>
    </message>
    <message>
        <source>That makes {count} pages, and a series has {most} at most; give the moments, or a longer step.</source>
        <translation>То би било {count} страна, а низ их има највише {most}; наведите тренутке, или дужи корак.</translation>
    </message>
    <message>
        <source>The base map has no lines of streets: cameras that nobody verified stand on the grid of {grid} m.</source>
        <translation>Подлога нема линија улица: камере које нико није проверио стоје на мрежи од {grid} m.</translation>
    </message>
    <message>
        <source>The base map of the print was: {names}. Give the same layers.</source>
        <translation>Подлога те штампе била је: {names}. Задајте исте слојеве.</translation>
    </message>
    <message>
        <source>The cameras are of no working copy: the merges can&apos;t be written into it.</source>
        <translation>Камере нису ни из једне радне копије: спајања немају у шта да се упишу.</translation>
    </message>
    <message>
        <source>The encoding {encoding} is a guess; if letters are wrong, name the right one in a profile.</source>
        <translation>Кодирање {encoding} је претпоставка; ако су слова погрешна, наведите право у профилу.</translation>
    </message>
    <message>
        <source>The extent holds no part of the world; choose another, or none for the whole layer.</source>
        <translation>Обухват не садржи ниједан део света; изаберите други, или ниједан за цео слој.</translation>
    </message>
    <message>
        <source>The field “{name}” does not take a reach of {reach} m.</source>
        <translation>Поље „{name}“ не прима домет од {reach} m.</translation>
    </message>
    <message>
        <source>The field “{name}” holds neither texts nor numbers, so it takes no direction.</source>
        <translation>Поље „{name}“ не садржи ни текст ни бројеве, па не прима смер.</translation>
    </message>
    <message>
        <source>The field “{name}” holds numbers, and an opening angle is written as {example}; choose a field of texts, or leave the opening angle out.</source>
        <translation>Поље „{name}“ садржи бројеве, а угао видног поља се пише као {example}; изаберите текстуално поље или изоставите угао.</translation>
    </message>
    <message>
        <source>The field “{name}” is too short for a direction like {example}.</source>
        <translation>Поље „{name}“ је прекратко за смер као што је {example}.</translation>
    </message>
    <message>
        <source>The file could not be kept as it was before; so nothing was changed.</source>
        <translation>Датотека није могла да се сачува каква је била раније; зато ништа није измењено.</translation>
    </message>
    <message>
        <source>The first one in the layer</source>
        <translation>Први у слоју</translation>
    </message>
    <message>
        <source>The folders in it, too</source>
        <translation>И фасцикле у њој</translation>
    </message>
    <message>
        <source>The font {font} lacks these letters, and another one writes them: {scripts}.</source>
        <translation>Фонт {font} нема ова слова, па их исписује други: {scripts}.</translation>
    </message>
    <message>
        <source>The font {wanted} is not installed; {used} is used instead.</source>
        <translation>Фонт {wanted} није инсталиран; уместо њега се користи {used}.</translation>
    </message>
    <message>
        <source>The layer does not say its licence: ask whoever maintains it before you pass the file on.</source>
        <translation>Слој не каже под којом је лиценцом: питајте оне који га одржавају пре него што датотеку проследите даље.</translation>
    </message>
    <message>
        <source>The layer has no CRS; it is taken to be in EPSG:4326.</source>
        <translation>Слој нема координатни систем; узима се да је у EPSG:4326.</translation>
    </message>
    <message>
        <source>The layer has no field “{name}” for the reach; choose another, or leave the reach out.</source>
        <translation>Слој нема поље „{name}“ за домет; изаберите друго или изоставите домет.</translation>
    </message>
    <message>
        <source>The layer has no field “{name}”: the figure says that it is not known.</source>
        <translation>Слој нема поље „{name}“: графикон каже да то није познато.</translation>
    </message>
    <message>
        <source>The layer has no field “{name}”; choose another.</source>
        <translation>Слој нема поље „{name}“; изаберите друго.</translation>
    </message>
    <message>
        <source>The layer {name} of the base map does not say its licence.</source>
        <translation>Слој подлоге {name} не наводи своју лиценцу.</translation>
    </message>
    <message>
        <source>The layer {name} shows cameras of which something is to be withheld, and was left out of the base map.</source>
        <translation>Слој {name} приказује камере о којима нешто треба да се изостави, па није стављен на основну карту.</translation>
    </message>
    <message>
        <source>The layer {name} shows this working copy and was left out of the base map.</source>
        <translation>Слој {name} приказује ову радну копију и изостављен је из подлоге.</translation>
    </message>
    <message>
        <source>The layer “{name}” has no lines and no areas; choose another.</source>
        <translation>Слој „{name}“ нема ни линије ни површине; изаберите други.</translation>
    </message>
    <message>
        <source>The layer “{name}” has no lines, areas or points; choose another.</source>
        <translation>Слој „{name}“ нема ни линије, ни површине, ни тачке; изаберите други.</translation>
    </message>
    <message>
        <source>The layout {name} is in the project; save the project to keep it.</source>
        <translation>Распоред {name} је у пројекту; сачувајте пројекат да би остао.</translation>
    </message>
    <message>
        <source>The licences may be mixed</source>
        <translation>Лиценце смеју да се мешају</translation>
    </message>
    <message>
        <source>The list has no field “{name}”; choose another.</source>
        <translation>Списак нема поље „{name}“; изаберите друго.</translation>
    </message>
    <message>
        <source>The list has no field “{name}”; say what it calls “{ours}”: “{ours}=…”.</source>
        <translation>Списак нема поље „{name}“; напишите како се на њему зове „{ours}“: „{ours}=…“.</translation>
    </message>
    <message>
        <source>The numbers would be written over {file}, which is no table of a figure; choose another name.</source>
        <translation>Бројеви би се уписали преко {file}, што није табела графикона; изаберите друго име.</translation>
    </message>
    <message>
        <source>The one that says most</source>
        <translation>Онај који говори највише</translation>
    </message>
    <message>
        <source>The page can also be kept as a layout in the project, for anyone to change in QGIS, with or without this plugin. Its layers are a group of their own that the map does not show; what it shows of the cameras is written to a file beside the project, or beside the working copy where the project has no file yet. Save the project afterwards.</source>
        <translation>Страна може и да остане као распоред у пројекту, који свако може да мења у QGIS-у, с овим додатком или без њега. Њени слојеви су посебна група коју карта не приказује; оно што приказује о камерама уписује се у датотеку поред пројекта, или поред радне копије ако пројекат још нема датотеку. После тога сачувајте пројекат.</translation>
    </message>
    <message>
        <source>The place to look at is not in the world; choose another.</source>
        <translation>Место у које се гледа није на свету; изаберите друго.</translation>
    </message>
    <message>
        <source>The print was made with the template {name}; give it as {parameter}.</source>
        <translation>Штампа је направљена шаблоном {name}; задајте га као {parameter}.</translation>
    </message>
    <message>
        <source>The profile takes the positions from the points of a layer, and the table has none.</source>
        <translation>Профил узима положаје од тачака слоја, а табела их нема.</translation>
    </message>
    <message>
        <source>The server {address} wants a sign-in and got none that it accepts; check HILJADE_USER and HILJADE_PASSWORD, or HILJADE_TOKEN, and that HILJADE_URL names this server, or choose an authentication configuration.</source>
        <translation>Сервер {address} тражи пријаву, а није добио ниједну коју прихвата; проверите HILJADE_USER и HILJADE_PASSWORD, или HILJADE_TOKEN, и да ли HILJADE_URL наводи овај сервер, или изаберите подешавање аутентификације.</translation>
    </message>
    <message>
        <source>The template changed since.</source>
        <translation>Шаблон се у међувремену променио.</translation>
    </message>
    <message>
        <source>The template has no label “{name}”: say yourself what stands there.</source>
        <translation>Шаблон нема натпис „{name}“: сами кажите оно што тамо стоји.</translation>
    </message>
    <message>
        <source>The template&apos;s fonts {wanted} are not installed; {used} is used.</source>
        <translation>Фонтови шаблона {wanted} нису инсталирани; уместо њих се користи {used}.</translation>
    </message>
    <message>
        <source>The two of a pair are {median} m apart at the median, {largest} m at most.</source>
        <translation>Две камере у пару су удаљене {median} m по медијани, а највише {largest} m.</translation>
    </message>
    <message>
        <source>There are no photos (JPEG) in {folder}.</source>
        <translation>У фасцикли {folder} нема фотографија (JPEG).</translation>
    </message>
    <message>
        <source>There are too many cameras for numbers and a table: print a smaller area.</source>
        <translation>Камера је превише за бројеве и табелу: штампајте мање подручје.</translation>
    </message>
    <message>
        <source>There is much to say in “{name}”: its letters are only {size} pt large.</source>
        <translation>У „{name}“ има много да се каже: слова су велика само {size} пт.</translation>
    </message>
    <message>
        <source>There is no area to print; choose another layer.</source>
        <translation>Нема области за штампу; изаберите други слој.</translation>
    </message>
    <message>
        <source>There is no camera on the page.</source>
        <translation>На страни нема ниједне камере.</translation>
    </message>
    <message>
        <source>There is no map of all pages at the beginning: how many sheets each takes is known afterwards alone.</source>
        <translation>На почетку нема карте свих страна: колико листова свака заузима зна се тек после.</translation>
    </message>
    <message>
        <source>There is no room for a symbol for each camera: dots tell how many there are.</source>
        <translation>Нема места за знак сваке камере: тачке кажу колико их је.</translation>
    </message>
    <message>
        <source>These are more cameras than XLSX holds; choose CSV.</source>
        <translation>Ово је више камера него што стаје у XLSX; изаберите CSV.</translation>
    </message>
    <message>
        <source>They lie between latitudes {south} and {north}, longitudes {west} and {east}.</source>
        <translation>Леже између географских ширина {south} и {north} и дужина {west} и {east}.</translation>
    </message>
    <message>
        <source>This sign-in is bound to no server; it is used for {address}. Write {address} into its field “Resource” and it goes nowhere else.</source>
        <translation>Ова пријава није везана ни за један сервер; користи се за {address}. Упишите {address} у њено поље „Resource“ и неће ићи никуд другде.</translation>
    </message>
    <message>
        <source>Time is counted by</source>
        <translation>Време се броји по</translation>
    </message>
    <message>
        <source>Title (its own where none is given)</source>
        <translation>Наслов (сопствени ако није задат)</translation>
    </message>
    <message>
        <source>Title (none: the name of the layer)</source>
        <translation>Наслов (ништа: име слоја)</translation>
    </message>
    <message>
        <source>Title before the name of each area</source>
        <translation>Наслов испред имена сваке области</translation>
    </message>
    <message>
        <source>To count by area, choose the areas and the field with their names.</source>
        <translation>За бројање по областима изаберите области и поље с њиховим именима.</translation>
    </message>
    <message>
        <source>To move cameras, give both how far and towards where.</source>
        <translation>Да бисте померили камере, задајте и колико и куда.</translation>
    </message>
    <message>
        <source>To set the reach, choose the field that holds it.</source>
        <translation>Да бисте задали домет, изаберите поље у којем стоји.</translation>
    </message>
    <message>
        <source>Turns changes that somebody handed over into pending changes of a working copy.</source>
        <translation>Претвара измене које је неко предао у измене на чекању у радној копији.</translation>
    </message>
    <message>
        <source>Type of server</source>
        <translation>Тип сервера</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Вредност</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Вода</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Шта се броји</translation>
    </message>
    <message>
        <source>What is to be brought in comes under {theirs}, the working copy under {ours}, and nothing was brought in; allow it where the licences may be mixed.</source>
        <translation>Оно што се уноси је под лиценцом: {theirs}, а радна копија под лиценцом: {ours}, и ништа није унето; дозволите то ако лиценце смеју да се мешају.</translation>
    </message>
    <message>
        <source>What is to be found</source>
        <translation>Шта се тражи</translation>
    </message>
    <message>
        <source>What it shows of the cameras is in {file}.</source>
        <translation>Оно што приказује о камерама је у {file}.</translation>
    </message>
    <message>
        <source>What looks like an accident</source>
        <translation>Шта личи на омашку</translation>
    </message>
    <message>
        <source>What the map shows changed since; cameras then: {before}, now: {now}.</source>
        <translation>Оно што карта приказује у међувремену се променило; камера тада: {before}, сада: {now}.</translation>
    </message>
    <message>
        <source>What the map shows is the same as in the print.</source>
        <translation>Карта приказује исто што и та штампа.</translation>
    </message>
    <message>
        <source>What to withhold</source>
        <translation>Шта се изоставља</translation>
    </message>
    <message>
        <source>Where cameras stand close</source>
        <translation>Где су камере близу једна другој</translation>
    </message>
    <message>
        <source>Where cameras stand close: auto moves symbols aside that would hide one another, draws a line from each to a small cross where the camera stands, and draws dots for the cameras of a cell where they are too many; symbols does so from any distance; clusters draws circles that say how many cameras they stand for; hexagons colours hexagons of a round width by how many stand in them. What cameras see stays at its true place. Fields of view that would be hidden by their symbols are drawn larger, and the page says how many.</source>
        <translation>Где су камере близу једна другој: ауто размиче знакове који би заклонили један другог и вуче линију од сваког до крстића на месту где камера стоји, а где је камера превише, црта тачке за камере једног поља; symbols то ради са сваке удаљености; цлустерс црта кругове који кажу колико камера представљају; hexagons боји шестоуглове округле ширине по томе колико камера стоји у њима. Оно што камере виде остаје на свом месту. Видна поља која би заклонио сопствени знак цртају се већа, и страна каже колико их је.</translation>
    </message>
    <message>
        <source>Where the photographers stood</source>
        <translation>Где су стајали фотографи</translation>
    </message>
    <message>
        <source>Which record stays</source>
        <translation>Који запис остаје</translation>
    </message>
    <message>
        <source>Which way north points, degrees clockwise from the top of the page</source>
        <translation>Куда показује север, у степенима од врха стране у смеру казаљке на сату</translation>
    </message>
    <message>
        <source>Who sees these places?</source>
        <translation>Ко види ова места?</translation>
    </message>
    <message>
        <source>Whole paths of the photos (they may name a person)</source>
        <translation>Целе путање фотографија (могу да садрже име особе)</translation>
    </message>
    <message>
        <source>Whom to name (the source if empty)</source>
        <translation>Кога навести (извор, ако је празно)</translation>
    </message>
    <message>
        <source>Width in millimetres (one column: 85, two: 175)</source>
        <translation>Ширина у милиметрима (једна колона: 85, две: 175)</translation>
    </message>
    <message>
        <source>With a second language all that the page says of itself stands there in both, numbers once. Title, names of cameras and of layers stay as you write them.</source>
        <translation>Са другим језиком све што страна каже о себи стоји на њој на оба, а бројеви једном. Наслов и имена камера и слојева остају како их напишете.</translation>
    </message>
    <message>
        <source>Withheld can also be where exactly unverified cameras stand by move_to_crossing: they are put at the nearest crossing of the base map&apos;s streets within 200 m, without what they see, else on the grid of 50 m. The page says how many.</source>
        <translation>Где тачно стоје непроверене камере може да се изостави и са move_to_crossing: стављају се на најближу раскрсницу улица подлоге у кругу од 200 m, без онога што виде, а иначе на мрежу од 50 m. Страна каже колико их је.</translation>
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
        <source>Working copy whose decisions hold</source>
        <translation>Радна копија чије одлуке важе</translation>
    </message>
    <message>
        <source>Write it into the working copy, as pending changes</source>
        <translation>Упиши у радну копију, као измене на чекању</translation>
    </message>
    <message>
        <source>Writes cameras with the chosen statuses as CSV, XLSX or GeoJSON, as the ending of the file says, with the columns of a working copy and, in tables, latitude and longitude in degrees.

Left out are tags that name who wrote or how to reach somebody (created_by, osm_user, contact:phone and the like) and, unless you ask for them, notes and descriptions: people write about people there. In tags an empty value stands for each of them. Names in other texts are not looked for: read what you publish. Who verified a camera is not in the file; the working copy does not hold it either.

“Apply an edited copy” takes the file back without loss: what was left out, or has no column, stays as it is. For a spreadsheet take XLSX, where every text is a text. A CSV has an apostrophe before a text that a spreadsheet would run as a formula, which is taken off again; but a spreadsheet that opens a CSV still makes a date of the direction 10-20, and writes that back.

The licence and whom to name come from the layer. XLSX has them on a second sheet, GeoJSON at its beginning, CSV in a file beside it that ends in .license.txt; a file that ends in .csvt tells QGIS that all its columns are texts.</source>
        <translation>Уписује камере са изабраним статусима као CSV, XLSX или GeoJSON, према завршетку назива датотеке, са колонама радне копије, а у табелама и са географском ширином и дужином у степенима.

Изостављају се ознаке у којима стоји ко је писао или како се до некога долази (created_by, osm_user, contact:phone и сличне), а ако их не тражите, и напомене и описи: тамо људи пишу о људима. У колони tags уместо сваке од њих стоји празна вредност. Имена у другим текстовима се не траже: прочитајте оно што објављујете. Ко је проверио камеру не стоји у датотеци; нема га ни у радној копији.

„Примени уређену копију“ враћа датотеку без губитака: оно што је изостављено, или нема колону, остаје како јесте. За рад у табелама узмите XLSX, где је сваки текст текст. У CSV датотеци испред текста који би програм за табеле извршио као формулу стоји апостроф, који се при враћању скида; али програм за табеле који отвори CSV и даље од смера 10-20 прави датум, и тако га уписује.

Лиценца и име извора потичу од слоја. У XLSX су на другом листу, у GeoJSON на почетку, уз CSV у датотеци чији се назив завршава на .license.txt; датотека са завршетком .csvt говори програму QGIS да су све колоне текстови.</translation>
    </message>
    <message>
        <source>Writes pending changes to a file for somebody who may push them.</source>
        <translation>Уписује измене на чекању у датотеку за некога ко сме да их пошаље.</translation>
    </message>
    <message>
        <source>Writes the pending changes of a working copy, each with what it was made from, to one file. Who has no right to write to the server sends it to somebody who has; there it is looked at, applied and pushed.

Where it is known why a camera was deleted, as by “Merge duplicates”, the file says that too. It holds no names of people. The working copy stays as it is.</source>
        <translation>Уписује измене на чекању из радне копије у једну датотеку, сваку са оним од чега је направљена. Ко нема право уписа на сервер шаље је некоме ко га има; тамо се измене прегледају, примењују и шаљу.

Где се зна зашто је камера обрисана, као код „Спој дупликате“, и то стоји у датотеци. У њој нема имена људи. Радна копија остаје каква је.</translation>
    </message>
    <message>
        <source>Writes the verified cameras to a file for everybody, without names of contributors.</source>
        <translation>Уписује проверене камере у датотеку за све, без имена оних који су допринели.</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>Уписано дана</translation>
    </message>
    <message>
        <source>XLSX workbook</source>
        <translation>XLSX радна свеска</translation>
    </message>
    <message>
        <source>aim them along the nearest wall or street</source>
        <translation>усмери их дуж најближег зида или улице</translation>
    </message>
    <message>
        <source>aim them at a place</source>
        <translation>усмери их на место</translation>
    </message>
    <message>
        <source>aim them away from the nearest wall</source>
        <translation>усмери их од најближег зида</translation>
    </message>
    <message>
        <source>aim them to a bearing</source>
        <translation>усмери их ка азимуту</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>области</translation>
    </message>
    <message>
        <source>camera {fid} is left out: a text is too long for a cell; choose CSV.</source>
        <translation>камера {fid} је изостављена: један текст је предугачак за ћелију; изаберите CSV.</translation>
    </message>
    <message>
        <source>camera {fid} is left out: what stands in “tags” can&apos;t be read.</source>
        <translation>камера {fid} је изостављена: оно што стоји у колони „tags“ не може да се прочита.</translation>
    </message>
    <message>
        <source>do not aim them</source>
        <translation>не усмеравај их</translation>
    </message>
    <message>
        <source>look it up in the table</source>
        <translation>потражи га у табели</translation>
    </message>
    <message>
        <source>no licence that is known</source>
        <translation>непозната</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ниједна</translation>
    </message>
    <message>
        <source>not said; ask whoever maintains the layer</source>
        <translation>није наведено; питајте оне који одржавају слој</translation>
    </message>
    <message>
        <source>other signs</source>
        <translation>други знаци</translation>
    </message>
    <message>
        <source>overview</source>
        <translation>преглед</translation>
    </message>
    <message>
        <source>put the value in place of each part that is found</source>
        <translation>стави вредност уместо сваког нађеног дела</translation>
    </message>
    <message>
        <source>set it to the value</source>
        <translation>задај му вредност</translation>
    </message>
    <message>
        <source>set it to the value where it is what is to be found</source>
        <translation>задај му вредност тамо где је једнако ономе што се тражи</translation>
    </message>
    <message>
        <source>set it to what the expression says</source>
        <translation>задај му оно што каже израз</translation>
    </message>
    <message>
        <source>surveillance,camera,cctv,alpr,openstreetmap</source>
        <translation>надзор,камера,видео-надзор,cctv,alpr,openstreetmap</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>табулатор</translation>
    </message>
    <message>
        <source>take it away</source>
        <translation>уклони га</translation>
    </message>
    <message>
        <source>take the blanks around it away</source>
        <translation>уклони празнине око њега</translation>
    </message>
    <message>
        <source>tidy up blanks, line ends and accents</source>
        <translation>среди празнине, крајеве редова и акценте</translation>
    </message>
    <message>
        <source>turn them by an angle</source>
        <translation>окрени их за угао</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>непознато</translation>
    </message>
    <message>
        <source>write it in Serbian Cyrillic</source>
        <translation>напиши га српском ћирилицом</translation>
    </message>
    <message>
        <source>write it in Serbian Latin</source>
        <translation>напиши га српском латиницом</translation>
    </message>
    <message>
        <source>{file} ends in no format; end it in {endings}.</source>
        <translation>Назив {file} се не завршава ниједним форматом; нека се завршава на {endings}.</translation>
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
        <source>{file} is being edited: what is not saved yet is not on the map.</source>
        <translation>{file} се уређује: што још није сачувано није на карти.</translation>
    </message>
    <message>
        <source>{file} is missing, empty, or no text in UTF-8 or an encoding that can be told.</source>
        <translation>{file} не постоји, празна је или није текст у UTF-8 ни у кодирању које може да се препозна.</translation>
    </message>
    <message>
        <source>{file} is no manifest of a print and was left as it is.</source>
        <translation>{file} није манифест штампе и остављен је како јесте.</translation>
    </message>
    <message>
        <source>{file} is no manifest of a print that this version can read ({detail}).</source>
        <translation>{file} није манифест штампе који ова верзија уме да прочита ({detail}).</translation>
    </message>
    <message>
        <source>{file} is no name for a working copy; end it in .gpkg.</source>
        <translation>{file} није назив за радну копију; нека се завршава на .gpkg.</translation>
    </message>
    <message>
        <source>{file} is no name for handed-over changes; end it in {suffix}.</source>
        <translation>{file} није назив за датотеку са предатим изменама; нека се завршава на {suffix}.</translation>
    </message>
    <message>
        <source>{file} is no name for rejected rows; end it in {suffix}.</source>
        <translation>{file} није име за одбијене редове; нека се завршава на {suffix}.</translation>
    </message>
    <message>
        <source>{file} is the table itself, which would be overwritten; choose another name.</source>
        <translation>{file} је сама табела, преко које би се писало; изаберите друго име.</translation>
    </message>
    <message>
        <source>{file} is too large for a table of values.</source>
        <translation>Датотека {file} је превелика за табелу вредности.</translation>
    </message>
    <message>
        <source>{file} knows no batch {number}; hiljade:batches lists them.</source>
        <translation>У {file} нема пакета {number}; наводи их hiljade:batches.</translation>
    </message>
    <message>
        <source>{file} knows no push “{id}”; hiljade:pushes lists them.</source>
        <translation>У {file} нема слања „{id}“; наводи их hiljade:pushes.</translation>
    </message>
    <message>
        <source>{file}: encoding {encoding}, one column.</source>
        <translation>{file}: кодирање {encoding}, једна колона.</translation>
    </message>
    <message numerus="yes">
        <source>{file}: encoding {encoding}, separator {separator}, %n column(s).</source>
        <translation>
            <numerusform>{file}: кодирање {encoding}, раздвајач {separator}, %n колона.</numerusform>
            <numerusform>{file}: кодирање {encoding}, раздвајач {separator}, %n колоне.</numerusform>
            <numerusform>{file}: кодирање {encoding}, раздвајач {separator}, %n колона.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: sheet “{sheet}”, %n column(s).</source>
        <translation>
            <numerusform>{file}: лист „{sheet}“, %n колона.</numerusform>
            <numerusform>{file}: лист „{sheet}“, %n колоне.</numerusform>
            <numerusform>{file}: лист „{sheet}“, %n колона.</numerusform>
        </translation>
    </message>
    <message>
        <source>{folder} is no folder that can be read; choose another.</source>
        <translation>{folder} није фасцикла која може да се прочита; изаберите другу.</translation>
    </message>
    <message numerus="yes">
        <source>{matched} of %n camera(s) of the community stand on the list; {others} do not.</source>
        <translation>
            <numerusform>Од %n камере заједнице на списку их је {matched}, а није {others}.</numerusform>
            <numerusform>Од %n камере заједнице на списку их је {matched}, а није {others}.</numerusform>
            <numerusform>Од %n камера заједнице на списку их је {matched}, а није {others}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} gets no page: {reason}</source>
        <translation>{name} нема страну: {reason}</translation>
    </message>
    <message>
        <source>{name} has no shape and gets no page.</source>
        <translation>{name} нема облик, па нема ни страну.</translation>
    </message>
    <message>
        <source>{name} is neither mine nor theirs.</source>
        <translation>{name} није ни mine ни theirs.</translation>
    </message>
    <message>
        <source>{name} is none of {names}.</source>
        <translation>{name} није ниједно од: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>{others} of %n camera(s) on the list were not found.</source>
        <translation>
            <numerusform>Од %n камере са списка није нађено {others}.</numerusform>
            <numerusform>Од %n камере са списка није нађено {others}.</numerusform>
            <numerusform>Од %n камера са списка није нађено {others}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{parameter} is {given}, but was {held} in the print; leave it out, or the manifest.</source>
        <translation>{parameter} је {given}, а у тој штампи било је {held}; изоставите то или манифест.</translation>
    </message>
    <message>
        <source>{what}: {before} then, {now} now.</source>
        <translation>{what}: тада {before}, сада {now}.</translation>
    </message>
    <message>
        <source>“{text}” is no date; write it as in 2026-12-31.</source>
        <translation>„{text}“ није датум; пишите га као 2026-12-31.</translation>
    </message>
    <message>
        <source>“{text}” is no list of fields; write ours=theirs, with a semicolon between two.</source>
        <translation>„{text}“ није списак поља; пишите naše=njihovo, са тачком и зарезом између два пара.</translation>
    </message>
    <message>
        <source>“{text}” is no list of fields; write property=tag, with a semicolon between two.</source>
        <translation>„{text}“ није списак поља; пишите svojstvo=oznaka, са тачком и зарезом између два пара.</translation>
    </message>
    <message>
        <source>“{text}” names no moment; write 2019, 2019-06, 2019-Q3 or 2019-06-30.</source>
        <translation>„{text}“ не означава тренутак; напишите 2019, 2019-06, 2019-Q3 или 2019-06-30.</translation>
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
    <name>PushesDialog</name>
    <message>
        <source>&amp;Reverse</source>
        <translation>&amp;Поништи</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Измењене</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Коментар</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Обрисане</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Нове</translation>
    </message>
    <message>
        <source>Nothing was pushed from this working copy yet.</source>
        <translation>Из ове радне копије још ништа није послато.</translation>
    </message>
    <message>
        <source>Past pushes</source>
        <translation>Ранија слања</translation>
    </message>
    <message>
        <source>Reversing a push makes new pending changes that put back what it changed. You look at them and push them like any others. What was changed again since stays as it is.</source>
        <translation>Поништавање слања прави нове измене на чекању које враћају оно што је слање изменило. Прегледате их и шаљете као и све друге. Оно што је отада поново измењено остаје какво је.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Када</translation>
    </message>
</context>
<context>
    <name>RecordsModel</name>
    <message>
        <source>Choice</source>
        <translation>Избор</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>У сукобу</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Још једном</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Мешовито</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запис</translation>
    </message>
    <message>
        <source>{decided} of {all}</source>
        <translation>{decided} од {all}</translation>
    </message>
</context>
<context>
    <name>Resolving</name>
    <message numerus="yes">
        <source>%n conflict(s) settled; push to send what is yours.</source>
        <translation>
            <numerusform>Решен је %n сукоб; пошаљите да би ваше стигло на сервер.</numerusform>
            <numerusform>Решена су %n сукоба; пошаљите да би ваше стигло на сервер.</numerusform>
            <numerusform>Решено је %n сукоба; пошаљите да би ваше стигло на сервер.</numerusform>
        </translation>
    </message>
    <message>
        <source>Applying your choices</source>
        <translation>Примена ваших избора</translation>
    </message>
    <message>
        <source>Changed meanwhile, so your choice was not applied; look again: {records}.</source>
        <translation>У међувремену измењено, па ваш избор није примењен; погледајте поново: {records}.</translation>
    </message>
    <message>
        <source>Looking for conflicts</source>
        <translation>Тражење сукоба</translation>
    </message>
    <message>
        <source>Looking for conflicts…</source>
        <translation>Тражење сукоба…</translation>
    </message>
    <message>
        <source>No longer in conflict, and left as they are: {records}.</source>
        <translation>Више нису у сукобу и остају какви су: {records}.</translation>
    </message>
    <message>
        <source>Something is under way on this working copy already; wait for it to end.</source>
        <translation>На овој радној копији је нешто већ у току; сачекајте да се заврши.</translation>
    </message>
    <message>
        <source>There is no working copy in this project; load cameras first.</source>
        <translation>У овом пројекту нема радне копије; најпре учитајте камере.</translation>
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
    <name>ReversingBatches</name>
    <message>
        <source>Comparing the batch</source>
        <translation>Поређење пакета</translation>
    </message>
    <message>
        <source>Put back as before the batch: {count}</source>
        <translation>Враћено на стање пре пакета: {count}</translation>
    </message>
    <message>
        <source>Reading the batches</source>
        <translation>Читање пакета</translation>
    </message>
    <message>
        <source>Reversing the batch</source>
        <translation>Поништавање пакета</translation>
    </message>
</context>
<context>
    <name>ReviewDock</name>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Коментар</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Још</translation>
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
    <name>ReviewWindow</name>
    <message>
        <source>&amp;Match again</source>
        <translation>&amp;Упари поново</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>К&amp;опирај</translation>
    </message>
    <message>
        <source>Copy what can be quoted as text</source>
        <translation>Копирај као текст оно што може да се наведе</translation>
    </message>
    <message>
        <source>Match a list: {name}</source>
        <translation>Упаривање са списком: {name}</translation>
    </message>
    <message>
        <source>One side alone has it. To make a pair of two, select one of ours and one of the list.</source>
        <translation>Има га само једна страна. Да од два записа настане пар, изаберите један наш и један са списка.</translation>
    </message>
    <message>
        <source>Read both layers as they are now and match them again</source>
        <translation>Прочитај оба слоја какви су сада и упари их поново</translation>
    </message>
    <message>
        <source>The cameras or the list were edited since: match again to see them as they are.</source>
        <translation>Камере или списак су у међувремену измењени: упарите поново да бисте их видели какви јесу.</translation>
    </message>
    <message>
        <source>The list has no key for this record, or the same for others: choose another key field.</source>
        <translation>Списак за овај запис нема кључ, или има исти и за друге: изаберите друго поље за кључ.</translation>
    </message>
    <message>
        <source>The two records, field by field</source>
        <translation>Два записа, поље по поље</translation>
    </message>
    <message>
        <source>There is no pair without a decision among those that are listed.</source>
        <translation>Међу приказанима нема пара без одлуке.</translation>
    </message>
    <message>
        <source>This camera is not saved yet: save the edits, then match again.</source>
        <translation>Ова камера још није сачувана: сачувајте измене, па упарите поново.</translation>
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
        <source>%n conflict(s): others changed the same, and nothing was sent of it.</source>
        <translation>
            <numerusform>%n сукоб: други су мењали исто и од тога ништа није послато.</numerusform>
            <numerusform>%n сукоба: други су мењали исто и од тога ништа није послато.</numerusform>
            <numerusform>%n сукоба: други су мењали исто и од тога ништа није послато.</numerusform>
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
        <source>Nothing was sent yet: look at what is listed as pending now, then push.</source>
        <translation>Још ништа није послато: погледајте шта је сада на чекању, па пошаљите.</translation>
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
        <source>Pushing to {server}</source>
        <translation>Слање на {server}</translation>
    </message>
    <message>
        <source>Resolve conflicts…</source>
        <translation>Реши сукобе…</translation>
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
    <name>RowsTable</name>
    <message>
        <source>Position</source>
        <translation>Положај</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитано</translation>
    </message>
    <message>
        <source>Read; look at it: {problems}</source>
        <translation>Прочитано; погледајте: {problems}</translation>
    </message>
    <message>
        <source>Refused: {problems}</source>
        <translation>Одбијено: {problems}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ред</translation>
    </message>
    <message>
        <source>Rows as they would be read</source>
        <translation>Редови како би били прочитани</translation>
    </message>
</context>
<context>
    <name>ScaleBox</name>
    <message>
        <source>Empty: the scale at which everything fits</source>
        <translation>Празно: размера у којој све стане</translation>
    </message>
    <message>
        <source>so that all of it fits</source>
        <translation>тако да све стане</translation>
    </message>
</context>
<context>
    <name>SeenPanel</name>
    <message numerus="yes">
        <source>%n camera(s) have {place} in their field of view, if nothing stands in the way:</source>
        <translation>
            <numerusform>%n камера има {place} у видном пољу, ако ништа не заклања:</numerusform>
            <numerusform>%n камере имају {place} у видном пољу, ако ништа не заклања:</numerusform>
            <numerusform>%n камера има {place} у видном пољу, ако ништа не заклања:</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Select them all</source>
        <translation>&amp;Изабери све</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Камера</translation>
    </message>
    <message>
        <source>Choose the tool “Who sees this place?” and click on the map.</source>
        <translation>Изаберите алатку „Ко види ово место?“ и кликните на карту.</translation>
    </message>
    <message>
        <source>Distance (m)</source>
        <translation>Удаљеност (m)</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Извор податка</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Гледа</translation>
    </message>
    <message>
        <source>No camera on this layer has {place} in its field of view.</source>
        <translation>Ниједна камера овог слоја нема {place} у видном пољу.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>all round</source>
        <translation>укруг</translation>
    </message>
</context>
<context>
    <name>SelectedEdits</name>
    <message numerus="yes">
        <source>%n camera(s) stay as they are: they look along already, look nowhere, or stand far away.</source>
        <translation>
            <numerusform>%n камера остаје каква је: већ гледа тако, не гледа никуда или стоји далеко.</numerusform>
            <numerusform>%n камере остају какве су: већ гледају тако, не гледају никуда или стоје далеко.</numerusform>
            <numerusform>%n камера остаје какве су: већ гледају тако, не гледају никуда или стоје далеко.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for walls and streets</source>
        <translation>Тражење зидова и улица</translation>
    </message>
    <message>
        <source>The map shows no layer with walls or streets.</source>
        <translation>Карта не приказује ниједан слој са зидовима или улицама.</translation>
    </message>
    <message>
        <source>There is no wall and no street near the selected cameras.</source>
        <translation>Близу изабраних камера нема ни зида ни улице.</translation>
    </message>
</context>
<context>
    <name>SidesModel</name>
    <message>
        <source>As the list has it; what is ticked is taken over with “Same camera”</source>
        <translation>Како пише на списку; што је означено преузима се уз „Иста камера“</translation>
    </message>
    <message>
        <source>As the working copy has it</source>
        <translation>Како пише у радној копији</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поље</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>На списку</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Наше</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Разликују се</translation>
    </message>
    <message>
        <source>≠ where the two say something different</source>
        <translation>≠ где две стране кажу различито</translation>
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
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n camera(s) set to “{status}”. Save the edits, then review and push them.</source>
        <translation>
            <numerusform>Статус „{status}“ постављен је за %n камеру. Сачувајте измене, па их прегледајте и пошаљите.</numerusform>
            <numerusform>Статус „{status}“ постављен је за %n камере. Сачувајте измене, па их прегледајте и пошаљите.</numerusform>
            <numerusform>Статус „{status}“ постављен је за %n камера. Сачувајте измене, па их прегледајте и пошаљите.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) verified today already: nothing was changed.</source>
        <translation>
            <numerusform>%n камера је данас већ проверена: ништа није измењено.</numerusform>
            <numerusform>%n камере су данас већ проверене: ништа није измењено.</numerusform>
            <numerusform>%n камера је данас већ проверено: ништа није измењено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) “{status}” already: nothing was changed.</source>
        <translation>
            <numerusform>%n камера већ има статус „{status}“: ништа није измењено.</numerusform>
            <numerusform>%n камере већ имају статус „{status}“: ништа није измењено.</numerusform>
            <numerusform>%n камера већ има статус „{status}“: ништа није измењено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the status of %n camera(s) to “{status}”</source>
        <translation>
            <numerusform>Постављање статуса „{status}“ за %n камеру</numerusform>
            <numerusform>Постављање статуса „{status}“ за %n камере</numerusform>
            <numerusform>Постављање статуса „{status}“ за %n камера</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {all} verified</source>
        <translation>{count} од {all} проверено</translation>
    </message>
    <message>
        <source>{count} rejected</source>
        <translation>{count} одбачено</translation>
    </message>
    <message>
        <source>{count} removed</source>
        <translation>{count} уклоњено</translation>
    </message>
    <message>
        <source>{count} reported</source>
        <translation>{count} пријављено</translation>
    </message>
    <message>
        <source>{count} with another status</source>
        <translation>{count} са другим статусом</translation>
    </message>
    <message>
        <source>{count} without a status</source>
        <translation>{count} без статуса</translation>
    </message>
</context>
<context>
    <name>StatusActions</name>
    <message>
        <source>Re&amp;jected</source>
        <translation>О&amp;дбачена</translation>
    </message>
    <message>
        <source>Re&amp;moved</source>
        <translation>&amp;Уклоњена</translation>
    </message>
    <message>
        <source>Re&amp;ported again</source>
        <translation>Поново при&amp;јављена</translation>
    </message>
    <message>
        <source>Set the selected cameras back to “{status}”: somebody has to look</source>
        <translation>Врати изабраним камерама статус „{status}“: неко треба да погледа</translation>
    </message>
    <message>
        <source>Set the selected cameras to “{status}”, checked today: somebody looked, and they are there</source>
        <translation>Постави изабраним камерама статус „{status}“, проверено данас: неко је погледао, и ту су</translation>
    </message>
    <message>
        <source>Set the selected cameras to “{status}”: somebody looked, and there never was one</source>
        <translation>Постави изабраним камерама статус „{status}“: неко је погледао, и ту камере никад није било</translation>
    </message>
    <message>
        <source>Set the selected cameras to “{status}”: they were there, and are there no more</source>
        <translation>Постави изабраним камерама статус „{status}“: биле су ту, и више нису</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Ve&amp;rified</source>
        <translation>П&amp;роверена</translation>
    </message>
    <message>
        <source>What a review says of the selected cameras</source>
        <translation>Шта преглед каже о изабраним камерама</translation>
    </message>
</context>
<context>
    <name>StatusProgress</name>
    <message>
        <source>Counting cameras</source>
        <translation>Пребројавање камера</translation>
    </message>
</context>
<context>
    <name>StatusSetting</name>
    <message>
        <source>Choose a layer of cameras in the Layers panel first.</source>
        <translation>Најпре у панелу са слојевима изаберите слој камера.</translation>
    </message>
    <message>
        <source>Not all selected cameras can be read just now: press the key again.</source>
        <translation>Тренутно не могу да се прочитају све изабране камере: притисните тастер поново.</translation>
    </message>
    <message>
        <source>Select the cameras first.</source>
        <translation>Најпре изаберите камере.</translation>
    </message>
    <message>
        <source>This layer has no column for the status: nothing can be set here.</source>
        <translation>Овај слој нема колону за статус: овде ништа не може да се постави.</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Column “{column}”: {problem}</source>
        <translation>Колона „{column}“: {problem}</translation>
    </message>
    <message>
        <source>a quotation mark is not closed where it should be; lines passed over: {text}.</source>
        <translation>наводник није затворен где би требало; прескочених линија: {text}.</translation>
    </message>
    <message>
        <source>it has fewer cells than there are columns.</source>
        <translation>има мање ћелија него што има колона.</translation>
    </message>
    <message>
        <source>it has more cells than there are columns.</source>
        <translation>има више ћелија него што има колона.</translation>
    </message>
    <message>
        <source>the comma in “{text}” may part decimals or two directions; part directions by a semicolon.</source>
        <translation>зарез у „{text}“ може да одваја децимале или два смера; смерове раздвојте тачком и зарезом.</translation>
    </message>
    <message>
        <source>the letters of “{text}” are of two languages; S may be the north or the south.</source>
        <translation>слова у „{text}“ су из два језика; С може бити север или југ.</translation>
    </message>
    <message>
        <source>the letters of “{text}” do not fit: latitude and longitude may be swapped.</source>
        <translation>слова у „{text}“ се не слажу: ширина и дужина су можда замењене.</translation>
    </message>
    <message>
        <source>the mark in “{text}” may part decimals or thousands; a profile can say which.</source>
        <translation>знак у „{text}“ може да одваја децимале или хиљаде; профил може да каже шта.</translation>
    </message>
    <message>
        <source>the zone of “{text}” may be in the north or in the south; a profile can name its coordinate system.</source>
        <translation>зона у „{text}“ може бити на северу или на југу; профил може да наведе координатни систем.</translation>
    </message>
    <message>
        <source>there are several points.</source>
        <translation>има више тачака.</translation>
    </message>
    <message>
        <source>there is no position.</source>
        <translation>нема положаја.</translation>
    </message>
    <message>
        <source>there is something that is no text in any encoding.</source>
        <translation>садржи нешто што није текст ни у једном кодирању.</translation>
    </message>
    <message>
        <source>what the letters of “{text}” mean is not known; a profile can say the language.</source>
        <translation>не зна се шта значе слова у „{text}“; профил може да наведе језик.</translation>
    </message>
    <message>
        <source>what “{text}” means is not in the profile; it was taken as it is.</source>
        <translation>шта значи „{text}“ не пише у профилу; узето је како јесте.</translation>
    </message>
    <message>
        <source>which number of “{text}” is the latitude is not said; a profile can say it.</source>
        <translation>није речено који је број у „{text}“ географска ширина; профил може то да каже.</translation>
    </message>
    <message>
        <source>“{text}” has a minus and a letter; one of them is too much.</source>
        <translation>„{text}“ има и минус и слово; једно од њих је сувишно.</translation>
    </message>
    <message>
        <source>“{text}” is Serbian, and S was read as the south; if the table is Serbian, say so in a profile.</source>
        <translation>„{text}“ је на српском, а С је читано као југ; ако је табела на српском, наведите то у профилу.</translation>
    </message>
    <message>
        <source>“{text}” is far from where its coordinate system is used; the numbers may be swapped.</source>
        <translation>„{text}“ је далеко од места где се његов координатни систем користи; бројеви су можда замењени.</translation>
    </message>
    <message>
        <source>“{text}” is in another unit than the profile says, or the profile says none.</source>
        <translation>„{text}“ је у другој јединици него што каже профил, или је профил не наводи.</translation>
    </message>
    <message>
        <source>“{text}” is no date in the form that is expected.</source>
        <translation>„{text}“ није датум у очекиваном облику.</translation>
    </message>
    <message>
        <source>“{text}” is no direction that can be read.</source>
        <translation>„{text}“ није смер који може да се прочита.</translation>
    </message>
    <message>
        <source>“{text}” is no list of tags (a JSON object).</source>
        <translation>„{text}“ није списак ознака (JSON објекат).</translation>
    </message>
    <message>
        <source>“{text}” is no number that can be read.</source>
        <translation>„{text}“ није број који може да се прочита.</translation>
    </message>
    <message>
        <source>“{text}” is no position that can be read.</source>
        <translation>„{text}“ није положај који може да се прочита.</translation>
    </message>
    <message>
        <source>“{text}” is not what another column says, which was taken.</source>
        <translation>„{text}“ није оно што каже друга колона, која је узета.</translation>
    </message>
    <message>
        <source>“{text}” is outside of the area that the profile names.</source>
        <translation>„{text}“ је изван подручја које профил наводи.</translation>
    </message>
    <message>
        <source>“{text}” is outside of the world.</source>
        <translation>„{text}“ је изван света.</translation>
    </message>
    <message>
        <source>“{text}” is too long.</source>
        <translation>„{text}“ је предугачко.</translation>
    </message>
    <message>
        <source>“{text}” is where the equator meets the meridian of Greenwich, as programs write an unknown position.</source>
        <translation>„{text}“ је тамо где се екватор и гринички меридијан секу, како програми пишу непознат положај.</translation>
    </message>
    <message>
        <source>“{text}” may be one number or two; part them by a semicolon.</source>
        <translation>„{text}“ може бити један број или два; раздвојте их тачком и зарезом.</translation>
    </message>
    <message>
        <source>“{text}” names another coordinate system than the profile.</source>
        <translation>„{text}“ наводи други координатни систем него профил.</translation>
    </message>
    <message>
        <source>“{text}” was read as two directions; if the comma parts decimals, say so in a profile.</source>
        <translation>„{text}“ је прочитано као два смера; ако зарез одваја децимале, наведите то у профилу.</translation>
    </message>
</context>
<context>
    <name>TableProfileDialog</name>
    <message numerus="yes">
        <source>%n of the first rows can be read.</source>
        <translation>
            <numerusform>Може да се прочита %n од првих редова.</numerusform>
            <numerusform>Могу да се прочитају %n од првих редова.</numerusform>
            <numerusform>Може да се прочита %n од првих редова.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot.</source>
        <translation>
            <numerusform>%n од њих не може.</numerusform>
            <numerusform>%n од њих не могу.</numerusform>
            <numerusform>%n од њих не може.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Load a profile…</source>
        <translation>&amp;Учитај профил…</translation>
    </message>
    <message>
        <source>Choose the columns that say where a camera stands.</source>
        <translation>Изаберите колоне које кажу где камера стоји.</translation>
    </message>
    <message>
        <source>Columns of the table: {file}</source>
        <translation>Колоне табеле: {file}</translation>
    </message>
    <message>
        <source>Load a profile</source>
        <translation>Учитавање профила</translation>
    </message>
    <message>
        <source>Looking into the table…</source>
        <translation>Гледам табелу…</translation>
    </message>
    <message>
        <source>Looking into {file}</source>
        <translation>Гледам {file}</translation>
    </message>
    <message>
        <source>Profiles of tables</source>
        <translation>Профили табела</translation>
    </message>
    <message>
        <source>Sa&amp;ve the profile…</source>
        <translation>Са&amp;чувај профил…</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>Чување профила</translation>
    </message>
    <message>
        <source>Say what the columns of this table mean; below you see how it is read.</source>
        <translation>Реците шта значе колоне ове табеле; испод видите како се чита.</translation>
    </message>
    <message>
        <source>Write how dates are written, as DD.MM.YYYY: YYYY or YY, MM and DD, parted by a point, a slash, a hyphen or a blank.</source>
        <translation>Напишите како се пишу датуми, као DD.MM.YYYY: YYYY или YY, ММ и ДД, раздвојени тачком, косом цртом, цртицом или размаком.</translation>
    </message>
</context>
<context>
    <name>TypedValueDelegate</name>
    <message>
        <source>(empty)</source>
        <translation>(празно)</translation>
    </message>
</context>
<context>
    <name>TypedValues</name>
    <message>
        <source>A JSON object is wanted here: {&quot;key&quot;: &quot;value&quot;}</source>
        <translation>Овде треба JSON објекат: {&quot;key&quot;: &quot;value&quot;}</translation>
    </message>
    <message>
        <source>A number is wanted here.</source>
        <translation>Овде треба број.</translation>
    </message>
    <message>
        <source>A number of metres above 0 is usual here.</source>
        <translation>Овде је уобичајен број метара већи од 0.</translation>
    </message>
    <message>
        <source>Degrees below the horizon, from -90 to 90, are usual here.</source>
        <translation>Овде су уобичајени степени испод хоризонта, од -90 до 90.</translation>
    </message>
    <message>
        <source>Latitude and longitude in degrees are wanted here, such as 44.8125, 20.4612.</source>
        <translation>Овде требају географска ширина и дужина у степенима, на пример 44.8125, 20.4612.</translation>
    </message>
    <message>
        <source>Part of this direction cannot be read; nothing is drawn for that part.</source>
        <translation>Део овог смера не може да се прочита; за тај део се ништа не црта.</translation>
    </message>
</context>
<context>
    <name>Walking</name>
    <message>
        <source>&amp;Conflicting</source>
        <translation>У &amp;сукобу</translation>
    </message>
    <message>
        <source>&amp;Direction unreadable</source>
        <translation>Нечитљив с&amp;мер</translation>
    </message>
    <message>
        <source>&amp;Pending</source>
        <translation>Са изменама на &amp;чекању</translation>
    </message>
    <message>
        <source>&amp;Unread</source>
        <translation>&amp;Непрочитане</translation>
    </message>
    <message>
        <source>&amp;Without a direction</source>
        <translation>&amp;Без смера</translation>
    </message>
    <message>
        <source>Choose a layer of cameras in the Layers panel first.</source>
        <translation>Најпре у панелу са слојевима изаберите слој камера.</translation>
    </message>
    <message>
        <source>Every camera on this layer is verified, rejected or removed.</source>
        <translation>Свака камера на овом слоју је проверена, одбачена или уклоњена.</translation>
    </message>
    <message>
        <source>Every camera on this layer that needs a direction has one.</source>
        <translation>Свака камера на овом слоју којој је смер потребан има га.</translation>
    </message>
    <message>
        <source>Every direction on this layer can be read.</source>
        <translation>Сваки смер на овом слоју може да се прочита.</translation>
    </message>
    <message>
        <source>Every record on this layer was looked at.</source>
        <translation>Сваки запис на овом слоју је погледан.</translation>
    </message>
    <message>
        <source>Looking for cameras</source>
        <translation>Тражење камера</translation>
    </message>
    <message>
        <source>No camera on this layer has pending changes.</source>
        <translation>Ниједна камера на овом слоју нема измена на чекању.</translation>
    </message>
    <message>
        <source>No camera on this layer is in conflict.</source>
        <translation>Ниједна камера на овом слоју није у сукобу.</translation>
    </message>
    <message>
        <source>This layer belongs to no working copy; choose another thing to walk through.</source>
        <translation>Овај слој не припада ниједној радној копији; изаберите да обилазите нешто друго.</translation>
    </message>
    <message>
        <source>Un&amp;verified</source>
        <translation>Непро&amp;верене</translation>
    </message>
    <message>
        <source>Walk through the cameras of which nobody said where they look; domes and panning ones see all</source>
        <translation>Обилазак камера за које нико није рекао куда гледају; куполасте и покретне виде све</translation>
    </message>
    <message>
        <source>Walk through the cameras that nobody verified, rejected or removed</source>
        <translation>Обилазак камера које нико није проверио, одбацио ни уклонио</translation>
    </message>
    <message>
        <source>Walk through the cameras that were edited and not yet pushed</source>
        <translation>Обилазак камера које су измењене, а још нису послате</translation>
    </message>
    <message>
        <source>Walk through the cameras that you and others changed differently</source>
        <translation>Обилазак камера које сте ви и други различито изменили</translation>
    </message>
    <message>
        <source>Walk through the cameras whose direction cannot be read</source>
        <translation>Обилазак камера чији смер не може да се прочита</translation>
    </message>
    <message>
        <source>Walk through the records that nobody looked at in this working copy yet</source>
        <translation>Обилазак записа које у овој радној копији још нико није погледао</translation>
    </message>
    <message>
        <source>{number} of {among} conflicting</source>
        <translation>{number} од {among} у сукобу</translation>
    </message>
    <message>
        <source>{number} of {among} pending</source>
        <translation>{number} од {among} са изменама на чекању</translation>
    </message>
    <message>
        <source>{number} of {among} unread</source>
        <translation>{number} од {among} непрочитаних</translation>
    </message>
    <message>
        <source>{number} of {among} unverified</source>
        <translation>{number} од {among} непроверених</translation>
    </message>
    <message>
        <source>{number} of {among} with an unreadable direction</source>
        <translation>{number} од {among} са нечитљивим смером</translation>
    </message>
    <message>
        <source>{number} of {among} without a direction</source>
        <translation>{number} од {among} без смера</translation>
    </message>
    <message>
        <source>{place}, once around</source>
        <translation>{place}, круг је завршен</translation>
    </message>
</context>
<context>
    <name>WhoSeesTool</name>
    <message>
        <source>Choose a layer of cameras in the Layers panel first.</source>
        <translation>Најпре у панелу са слојевима изаберите слој камера.</translation>
    </message>
    <message>
        <source>The map shows no place of the world there.</source>
        <translation>Карта ту не приказује ниједно место на свету.</translation>
    </message>
    <message>
        <source>Who sees this place?</source>
        <translation>Ко види ово место?</translation>
    </message>
</context>
<context>
    <name>WithheldBox</name>
    <message>
        <source>Looking what the page gives away…</source>
        <translation>Гледа се шта страна одаје…</translation>
    </message>
    <message>
        <source>Notes, descriptions, pictures and contributors are never on a page.</source>
        <translation>Белешке, описи, слике и сарадници никад нису на страни.</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Шта се изоставља</translation>
    </message>
</context>
<context>
    <name>WritingForm</name>
    <message>
        <source>&amp;Units of length</source>
        <translation>Јединице дужин&amp;е</translation>
    </message>
    <message>
        <source>Date&amp;s</source>
        <translation>Д&amp;атуми</translation>
    </message>
    <message>
        <source>Deci&amp;mal mark</source>
        <translation>Де&amp;цимални знак</translation>
    </message>
    <message>
        <source>Di&amp;rections</source>
        <translation>С&amp;мерови</translation>
    </message>
    <message>
        <source>English</source>
        <translation>енглески</translation>
    </message>
    <message>
        <source>French</source>
        <translation>француски</translation>
    </message>
    <message>
        <source>German</source>
        <translation>немачки</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Језик</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>српски</translation>
    </message>
    <message>
        <source>as the text says</source>
        <translation>како текст каже</translation>
    </message>
    <message>
        <source>clockwise from north</source>
        <translation>у смеру казаљке, од севера</translation>
    </message>
    <message>
        <source>counter-clockwise from east</source>
        <translation>супротно казаљци, од истока</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>није речено</translation>
    </message>
</context>
<context>
    <name>_Open</name>
    <message numerus="yes">
        <source>%n row(s) saved; mend them there and bring that file in.</source>
        <translation>
            <numerusform>Сачуван је %n ред; исправите га тамо и унесите ту датотеку.</numerusform>
            <numerusform>Сачувана су %n реда; исправите их тамо и унесите ту датотеку.</numerusform>
            <numerusform>Сачувано је %n редова; исправите их тамо и унесите ту датотеку.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all the same</source>
        <translation>Ипак прихвати</translation>
    </message>
    <message>
        <source>Another licence</source>
        <translation>Друга лиценца</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV датотека</translation>
    </message>
    <message>
        <source>Click on the map where the camera stands; Escape ends it.</source>
        <translation>Кликните на карти где камера стоји; за крај притисните Esc.</translation>
    </message>
    <message>
        <source>Comparing the licences</source>
        <translation>Поређење лиценци</translation>
    </message>
    <message>
        <source>Reading and comparing</source>
        <translation>Читање и поређење</translation>
    </message>
    <message>
        <source>Save the rows that cannot be read</source>
        <translation>Чување редова који не могу да се прочитају</translation>
    </message>
    <message>
        <source>Saving the rows that cannot be read</source>
        <translation>Чување редова који не могу да се прочитају</translation>
    </message>
    <message>
        <source>Taking what was brought in</source>
        <translation>Уношење</translation>
    </message>
    <message>
        <source>That is the table itself, which would be overwritten; choose another name.</source>
        <translation>То је сама табела, која би била преписана; изаберите друго име.</translation>
    </message>
    <message>
        <source>This comes under the licence “{theirs}”, and the working copy is under “{ours}”. What is accepted is published with the working copy. Is that allowed, and shall it be accepted?</source>
        <translation>Ово је под лиценцом „{theirs}“, а радна копија је под лиценцом „{ours}“. Оно што се прихвати објављује се са радном копијом. Да ли је то дозвољено и да ли да се прихвати?</translation>
    </message>
    <message>
        <source>Wait until what is under way has ended.</source>
        <translation>Сачекајте да се заврши оно што је у току.</translation>
    </message>
    <message>
        <source>pick the position</source>
        <translation>изабран положај</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>одбијено</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>непозната</translation>
    </message>
</context>
</TS>
