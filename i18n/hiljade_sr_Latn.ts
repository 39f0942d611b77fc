<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sr_Latn" sourcelanguage="en_US">
<context>
    <name>AboutForm</name>
    <message>
        <source>&amp;Name:</source>
        <translation>Na&amp;ziv:</translation>
    </message>
    <message>
        <source>Give the batch a name.</source>
        <translation>Dajte paketu naziv.</translation>
    </message>
    <message>
        <source>Licenc&amp;e:</source>
        <translation>Li&amp;cenca:</translation>
    </message>
    <message>
        <source>Na&amp;me as its makers:</source>
        <translation>Navesti &amp;autore:</translation>
    </message>
    <message>
        <source>New cameras that name no source of their own get this one</source>
        <translation>Nove kamere koje ne navode svoj izvor dobijaju ovaj</translation>
    </message>
    <message>
        <source>On the map:</source>
        <translation>Na karti:</translation>
    </message>
    <message>
        <source>S&amp;ource:</source>
        <translation>&amp;Izvor:</translation>
    </message>
    <message>
        <source>Sa&amp;ve the rows that cannot be read…</source>
        <translation>Saču&amp;vaj redove koji ne mogu da se pročitaju…</translation>
    </message>
    <message>
        <source>Same camera &amp;within:</source>
        <translation>Ista ka&amp;mera do:</translation>
    </message>
    <message>
        <source>Say under which licence this comes, or that it is unknown.</source>
        <translation>Recite pod kojom je licencom ovo, ili da je nepoznata.</translation>
    </message>
    <message>
        <source>What is brought in and a camera here are taken for one where they are no farther apart</source>
        <translation>Ono što se unosi i kamera ovde smatraju se jednom kamerom ako nisu udaljenije od ovoga</translation>
    </message>
    <message>
        <source>Whom maps and exports are to name</source>
        <translation>Koga treba navesti na kartama i u izvozu</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>sukob</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nova</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>ne unosi se</translation>
    </message>
    <message>
        <source>same</source>
        <translation>ista</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>nepoznata</translation>
    </message>
    <message>
        <source>update</source>
        <translation>dopuna</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Connections…</source>
        <translation>&amp;Veze…</translation>
    </message>
    <message>
        <source>&amp;Export changes…</source>
        <translation>I&amp;zvezi izmene…</translation>
    </message>
    <message>
        <source>&amp;History of the selected camera…</source>
        <translation>&amp;Istorija izabrane kamere…</translation>
    </message>
    <message>
        <source>&amp;Load cameras…</source>
        <translation>&amp;Učitaj kamere…</translation>
    </message>
    <message>
        <source>&amp;Open working copy…</source>
        <translation>&amp;Otvori radnu kopiju…</translation>
    </message>
    <message>
        <source>&amp;Pull</source>
        <translation>&amp;Povuci</translation>
    </message>
    <message>
        <source>&amp;Review and push</source>
        <translation>Pre&amp;gled i slanje</translation>
    </message>
    <message>
        <source>Add a working copy that you already have to the project</source>
        <translation>Dodaj u projekat radnu kopiju koju već imate</translation>
    </message>
    <message>
        <source>Bring in what others changed; your pending changes stay</source>
        <translation>Povuci ono što su drugi izmenili; vaše izmene na čekanju ostaju</translation>
    </message>
    <message>
        <source>Choose what stays where you and others changed the same</source>
        <translation>Izaberite šta ostaje tamo gde ste vi i drugi menjali isto</translation>
    </message>
    <message>
        <source>Load a camera layer from a server into a working copy</source>
        <translation>Učitaj sloj kamera sa servera u radnu kopiju</translation>
    </message>
    <message>
        <source>Open chan&amp;ges…</source>
        <translation>Otvori izme&amp;ne…</translation>
    </message>
    <message>
        <source>Past pu&amp;shes…</source>
        <translation>Ranija s&amp;lanja…</translation>
    </message>
    <message>
        <source>Resolve co&amp;nflicts…</source>
        <translation>&amp;Reši sukobe…</translation>
    </message>
    <message>
        <source>Review a file of changes that somebody exported for you</source>
        <translation>Pregledaj datoteku sa izmenama koju je neko izvezao za vas</translation>
    </message>
    <message>
        <source>Show the pending changes and send them to the server</source>
        <translation>Prikaži izmene na čekanju i pošalji ih na server</translation>
    </message>
    <message>
        <source>What was pushed so far, and reversing a push</source>
        <translation>Šta je do sada poslato i kako se slanje poništava</translation>
    </message>
    <message>
        <source>Which servers to load cameras from</source>
        <translation>Sa kojih servera se kamere učitavaju</translation>
    </message>
    <message>
        <source>Who changed what and when, and going back to a version</source>
        <translation>Ko je šta i kada izmenio i vraćanje na raniju verziju</translation>
    </message>
    <message>
        <source>Write the pending changes to a file for somebody who may push them</source>
        <translation>Upiši izmene na čekanju u datoteku za nekoga ko sme da ih pošalje</translation>
    </message>
</context>
<context>
    <name>AddTool</name>
    <message>
        <source>Add camera</source>
        <translation>Dodavanje kamere</translation>
    </message>
    <message>
        <source>Choose a layer of cameras in the Layers panel first.</source>
        <translation>Najpre u panelu sa slojevima izaberite sloj kamera.</translation>
    </message>
    <message>
        <source>The map shows no place of the world there.</source>
        <translation>Karta tu ne prikazuje nijedno mesto na svetu.</translation>
    </message>
</context>
<context>
    <name>AimSession</name>
    <message>
        <source>Editing of the layer has begun; save or discard the edits when you are done.</source>
        <translation>Uređivanje sloja je započeto; kada završite, sačuvajte ili odbacite izmene.</translation>
    </message>
    <message>
        <source>Select one or more cameras first.</source>
        <translation>Najpre izaberite jednu ili više kamera.</translation>
    </message>
    <message>
        <source>This layer is read-only: its cameras cannot be aimed.</source>
        <translation>Ovaj sloj je samo za čitanje: njegove kamere ne mogu da se usmere.</translation>
    </message>
    <message>
        <source>What is typed there cannot be; correct it, or press Esc.</source>
        <translation>Upisana vrednost nije moguća; ispravite je ili pritisnite Esc.</translation>
    </message>
</context>
<context>
    <name>AimTool</name>
    <message>
        <source>Aim</source>
        <translation>Usmeravanje</translation>
    </message>
    <message>
        <source>Choose a layer of cameras in the Layers panel first.</source>
        <translation>Najpre u panelu sa slojevima izaberite sloj kamera.</translation>
    </message>
    <message>
        <source>Press Enter to store what is shown, or Esc to take it back.</source>
        <translation>Pritisnite Enter da sačuvate ono što je prikazano ili Esc da odustanete.</translation>
    </message>
</context>
<context>
    <name>BaseList</name>
    <message>
        <source>Layers under the cameras</source>
        <translation>Slojevi ispod kamera</translation>
    </message>
</context>
<context>
    <name>BatchesDialog</name>
    <message>
        <source>&amp;Reverse…</source>
        <translation>&amp;Poništi…</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Paketi</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Izmenjene</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licenca</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naziv</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nove</translation>
    </message>
    <message>
        <source>Nothing was brought into this working copy yet.</source>
        <translation>U ovu radnu kopiju još ništa nije uneto.</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Poništen</translation>
    </message>
    <message>
        <source>Reversing a batch makes new pending changes that take back what it brought in, pushed or not. You see them before. What was changed again since stays as it is unless you choose.</source>
        <translation>Poništavanje paketa pravi nove izmene na čekanju koje vraćaju ono što je njime uneto, bilo da je poslato ili ne. Prethodno ih vidite. Ono što je u međuvremenu ponovo izmenjeno ostaje kakvo je, osim ako drugačije izaberete.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Izvor</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kada</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>nepoznata</translation>
    </message>
</context>
<context>
    <name>BringIn</name>
    <message numerus="yes">
        <source>%n camera(s) were read.</source>
        <translation>
            <numerusform>Pročitana je %n kamera.</numerusform>
            <numerusform>Pročitane su %n kamere.</numerusform>
            <numerusform>Pročitano je %n kamera.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Prihvati</translation>
    </message>
    <message>
        <source>&amp;Batches…</source>
        <translation>Pa&amp;keti…</translation>
    </message>
    <message>
        <source>As before already</source>
        <translation>Već kao pre</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Postaje</translation>
    </message>
    <message>
        <source>Before the batch</source>
        <translation>Pre paketa</translation>
    </message>
    <message>
        <source>Bring &amp;in…</source>
        <translation>Un&amp;esi…</translation>
    </message>
    <message>
        <source>Bring cameras in from files or photos, after a look at what would come of it</source>
        <translation>Unesi kamere iz datoteka ili fotografija, pošto pogledate šta bi iz toga nastalo</translation>
    </message>
    <message>
        <source>Bring cameras in from the photos of a folder that say where they were taken</source>
        <translation>Unesi kamere iz fotografija iz fascikle na kojima piše gde su snimljene</translation>
    </message>
    <message>
        <source>Bring in the photos of a &amp;folder…</source>
        <translation>Unesi fotografije iz &amp;fascikle…</translation>
    </message>
    <message>
        <source>Bring in: {layer}</source>
        <translation>Unos: {layer}</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Vraćena</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>Uneto</translation>
    </message>
    <message>
        <source>By the batch</source>
        <translation>Po paketu</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Cannot be put back</source>
        <translation>Ne može da se vrati</translation>
    </message>
    <message>
        <source>Cannot be taken</source>
        <translation>Ne može da se unese</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>U međuvremenu izmenjena</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Obrisana</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ovde</translation>
    </message>
    <message>
        <source>Left out, as deleted: {count}.</source>
        <translation>Izostavljeno jer je obrisano: {count}.</translation>
    </message>
    <message>
        <source>Left out, as lines, areas or several points: {count}.</source>
        <translation>Izostavljeno jer su linije, površi ili više tačaka: {count}.</translation>
    </message>
    <message>
        <source>Left out, as no cameras: {count}.</source>
        <translation>Izostavljeno jer nisu kamere: {count}.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nova</translation>
    </message>
    <message>
        <source>Not read in full, look below: {count}.</source>
        <translation>Nije pročitano u celosti, pogledajte dole: {count}.</translation>
    </message>
    <message>
        <source>Not taken, as no fields of cameras: {names}.</source>
        <translation>Nije uneto jer nisu polja kamera: {names}.</translation>
    </message>
    <message>
        <source>Nothing is taken yet: look at the map. What is ticked becomes pending in your working copy when you press Accept, as one batch that can be taken back. Where a camera here says something else, what is here stays unless you choose.</source>
        <translation>Još ništa nije uneto: pogledajte kartu. Ono što je označeno prelazi na čekanje u vašoj radnoj kopiji kada pritisnete „Prihvati“, kao jedan paket koji može da se poništi. Gde kamera ovde kaže nešto drugo, ostaje ono što je ovde, osim ako drugačije izaberete.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Vraća se</translation>
    </message>
    <message>
        <source>Re&amp;verse</source>
        <translation>&amp;Poništi</translation>
    </message>
    <message>
        <source>Reverse the batch: {name}</source>
        <translation>Poništavanje paketa: {name}</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>Isto kao</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Uklanja se</translation>
    </message>
    <message>
        <source>Update of</source>
        <translation>Dopuna za</translation>
    </message>
    <message>
        <source>Update of, in conflict</source>
        <translation>Dopuna u sukobu za</translation>
    </message>
    <message>
        <source>What is ticked is put back as it was before the batch, as pending changes that you review and push like any others. What was changed again since stays unless you choose.</source>
        <translation>Ono što je označeno vraća se na stanje pre paketa, kao izmene na čekanju koje pregledate i šaljete kao i sve druge. Ono što je u međuvremenu ponovo izmenjeno ostaje, osim ako drugačije izaberete.</translation>
    </message>
    <message>
        <source>What was brought in so far, and taking a batch back</source>
        <translation>Šta je do sada uneto, i poništavanje paketa</translation>
    </message>
    <message>
        <source>put where the photo was taken, as it says no heading from true north</source>
        <translation>stavljena tamo gde je fotografija snimljena, jer na njoj ne piše smer od pravog severa</translation>
    </message>
    <message>
        <source>put {distance} m in front of whoever took the photo, which is assumed</source>
        <translation>stavljena {distance} m ispred onoga ko je snimio fotografiju, što je pretpostavka</translation>
    </message>
    <message>
        <source>{file}, no. {number}</source>
        <translation>{file}, br. {number}</translation>
    </message>
</context>
<context>
    <name>BringingIn</name>
    <message>
        <source>All files</source>
        <translation>Sve datoteke</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Unos</translation>
    </message>
    <message>
        <source>Bring in the photos of a folder</source>
        <translation>Unos fotografija iz fascikle</translation>
    </message>
    <message>
        <source>Cameras in files, and photos</source>
        <translation>Kamere u datotekama i fotografije</translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <source>Cancel</source>
        <translation>Otkaži</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zatvori</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>U redu</translation>
    </message>
</context>
<context>
    <name>CameraActions</name>
    <message>
        <source>&amp;Aim</source>
        <translation>U&amp;smeri</translation>
    </message>
    <message>
        <source>&amp;Flip by 180°</source>
        <translation>&amp;Okreni za 180°</translation>
    </message>
    <message>
        <source>&amp;Move by metres</source>
        <translation>&amp;Pomeri za metre</translation>
    </message>
    <message>
        <source>&amp;Who sees this place?</source>
        <translation>&amp;Ko vidi ovo mesto?</translation>
    </message>
    <message>
        <source>&amp;Widen by 5°</source>
        <translation>Pr&amp;oširi za 5°</translation>
    </message>
    <message>
        <source>A&amp;long the nearest wall or street</source>
        <translation>D&amp;už najbližeg zida ili ulice</translation>
    </message>
    <message>
        <source>Add a &amp;view</source>
        <translation>Dodaj po&amp;gled</translation>
    </message>
    <message>
        <source>Add ca&amp;mera</source>
        <translation>Dodaj ka&amp;meru</translation>
    </message>
    <message>
        <source>Aim at a &amp;place</source>
        <translation>Usmeri na &amp;mesto</translation>
    </message>
    <message>
        <source>Camera &amp;numbers</source>
        <translation>&amp;Brojevi kamera</translation>
    </message>
    <message>
        <source>Click on a place: the cameras whose field of view it lies in</source>
        <translation>Kliknite na mesto: kamere u čijem se vidnom polju ono nalazi</translation>
    </message>
    <message>
        <source>Click on the place that the selected cameras look at</source>
        <translation>Kliknite na mesto u koje izabrane kamere gledaju</translation>
    </message>
    <message>
        <source>Click where a further view of the camera looks</source>
        <translation>Kliknite onamo kuda gleda još jedan pogled kamere</translation>
    </message>
    <message>
        <source>Close the angle of the selected cameras, or of a view</source>
        <translation>Suzi ugao izabranih kamera ili jednog pogleda</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Uredi</translation>
    </message>
    <message>
        <source>For the selected cameras</source>
        <translation>Za izabrane kamere</translation>
    </message>
    <message>
        <source>Go on to the next view of the camera</source>
        <translation>Pređi na sledeći pogled kamere</translation>
    </message>
    <message>
        <source>Hiljade Kamera: cameras</source>
        <translation>Hiljade Kamera: kamere</translation>
    </message>
    <message>
        <source>Na&amp;rrow by 5°</source>
        <translation>Su&amp;zi za 5°</translation>
    </message>
    <message>
        <source>Ne&amp;xt view</source>
        <translation>S&amp;ledeći pogled</translation>
    </message>
    <message>
        <source>Open the angle of the selected cameras, or of a view</source>
        <translation>Proširi ugao izabranih kamera ili jednog pogleda</translation>
    </message>
    <message>
        <source>Press on a camera and drag to where it looks; click on one to select it and take hold of its handles; Shift snaps to 15°, Alt to walls and streets, digits say exact values</source>
        <translation>Pritisnite na kameru i prevucite onamo kuda gleda; kliknite na kameru da je izaberete i uhvatite njene ručice; Shift zaokružuje na 15°, Alt prati zidove i ulice, cifre zadaju tačne vrednosti</translation>
    </message>
    <message>
        <source>Press where the camera stands, drag to where it looks, release</source>
        <translation>Pritisnite gde kamera stoji, prevucite onamo kuda gleda i pustite</translation>
    </message>
    <message>
        <source>Reach 5 m &amp;nearer</source>
        <translation>Domet 5 m &amp;kraći</translation>
    </message>
    <message>
        <source>Reach 5 m f&amp;arther</source>
        <translation>Domet 5 m &amp;duži</translation>
    </message>
    <message>
        <source>Remove the vie&amp;w</source>
        <translation>U&amp;kloni pogled</translation>
    </message>
    <message>
        <source>Remove the view whose handles are filled</source>
        <translation>Ukloni pogled čije su ručice obojene</translation>
    </message>
    <message>
        <source>Show the panel in which the selected cameras are edited by numbers</source>
        <translation>Prikaži panel u kojem se izabrane kamere uređuju brojevima</translation>
    </message>
    <message>
        <source>Turn &amp;left by 1°</source>
        <translation>Okreni u&amp;levo za 1°</translation>
    </message>
    <message>
        <source>Turn &amp;right by 1°</source>
        <translation>Okreni u&amp;desno za 1°</translation>
    </message>
    <message>
        <source>Turn the selected cameras along the wall or street nearest to each, the way that is nearer</source>
        <translation>Okreni izabrane kamere duž zida ili ulice najbliže svakoj od njih, na bližu stranu</translation>
    </message>
    <message>
        <source>Turn the selected cameras clockwise</source>
        <translation>Okreni izabrane kamere u smeru kazaljke na satu</translation>
    </message>
    <message>
        <source>Turn the selected cameras counter-clockwise</source>
        <translation>Okreni izabrane kamere suprotno od kazaljke na satu</translation>
    </message>
    <message>
        <source>Turn the selected cameras the opposite way</source>
        <translation>Okreni izabrane kamere na suprotnu stranu</translation>
    </message>
    <message>
        <source>Type how far the selected cameras move, Tab, which way</source>
        <translation>Upišite koliko se izabrane kamere pomeraju, Tab, pa kuda</translation>
    </message>
    <message>
        <source>What can be done to the selected cameras</source>
        <translation>Šta može da se uradi sa izabranim kamerama</translation>
    </message>
</context>
<context>
    <name>CameraDock</name>
    <message>
        <source>Cameras</source>
        <translation>Kamere</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nove</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Izabrane</translation>
    </message>
    <message>
        <source>Who sees</source>
        <translation>Ko vidi</translation>
    </message>
</context>
<context>
    <name>CameraSearch</name>
    <message>
        <source>Camera {id}</source>
        <translation>Kamera {id}</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kamere</translation>
    </message>
    <message>
        <source>Cameras of the open working copies, by id, name, operator, address or note</source>
        <translation>Kamere otvorenih radnih kopija, po oznaci, nazivu, operateru, adresi ili napomeni</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message numerus="yes">
        <source>%n camera(s) say it already.</source>
        <translation>
            <numerusform>%n kamera to već kaže.</numerusform>
            <numerusform>%n kamere to već kažu.</numerusform>
            <numerusform>%n kamera to već kaže.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stay as they are: {reason} ({names})</source>
        <translation>
            <numerusform>%n kamera ostaje kakva je: {reason} ({names})</numerusform>
            <numerusform>%n kamere ostaju kakve su: {reason} ({names})</numerusform>
            <numerusform>%n kamera ostaje kakve su: {reason} ({names})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) stay in the script that they are in: {words}</source>
        <translation>
            <numerusform>%n reč ostaje u pismu u kojem je: {words}</numerusform>
            <numerusform>%n reči ostaju u pismu u kojem su: {words}</numerusform>
            <numerusform>%n reči ostaje u pismu u kojem su: {words}</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>Pro&amp;meni</translation>
    </message>
    <message>
        <source>Change many cameras: {layer}</source>
        <translation>Promena više kamera: {layer}</translation>
    </message>
    <message>
        <source>Counting values</source>
        <translation>Broje se vrednosti</translation>
    </message>
    <message>
        <source>Looking what would be changed</source>
        <translation>Gleda se šta bi se promenilo</translation>
    </message>
    <message>
        <source>Looking what would be changed…</source>
        <translation>Gleda se šta bi se promenilo…</translation>
    </message>
    <message>
        <source>This is one step to undo, and becomes public only with a push.</source>
        <translation>Ovo je jedan korak za opoziv, i postaje javno tek slanjem.</translation>
    </message>
    <message numerus="yes">
        <source>To be changed: %n camera(s).</source>
        <translation>
            <numerusform>Za promenu: %n kamera.</numerusform>
            <numerusform>Za promenu: %n kamere.</numerusform>
            <numerusform>Za promenu: %n kamera.</numerusform>
        </translation>
    </message>
    <message>
        <source>What would be changed</source>
        <translation>Šta bi se promenilo</translation>
    </message>
</context>
<context>
    <name>ChangeForm</name>
    <message numerus="yes">
        <source>%n selected camera(s)</source>
        <translation>
            <numerusform>%n izabrana kamera</numerusform>
            <numerusform>%n izabrane kamere</numerusform>
            <numerusform>%n izabranih kamera</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Action</source>
        <translation>&amp;Radnja</translation>
    </message>
    <message>
        <source>&amp;Cameras</source>
        <translation>&amp;Kamere</translation>
    </message>
    <message>
        <source>&amp;Expression</source>
        <translation>&amp;Izraz</translation>
    </message>
    <message>
        <source>&amp;Field</source>
        <translation>&amp;Polje</translation>
    </message>
    <message>
        <source>&amp;Key of the tag</source>
        <translation>K&amp;ljuč oznake</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Vrednost</translation>
    </message>
    <message numerus="yes">
        <source>All %n camera(s)</source>
        <translation>
            <numerusform>Sva %n kamera</numerusform>
            <numerusform>Sve %n kamere</numerusform>
            <numerusform>Svih %n kamera</numerusform>
        </translation>
    </message>
    <message>
        <source>Another tag…</source>
        <translation>Druga oznaka…</translation>
    </message>
    <message>
        <source>Fi&amp;nd</source>
        <translation>&amp;Nađi</translation>
    </message>
    <message>
        <source>It is a regular e&amp;xpression</source>
        <translation>To je regularni i&amp;zraz</translation>
    </message>
    <message>
        <source>Only those for &amp;which</source>
        <translation>&amp;Samo one za koje važi</translation>
    </message>
</context>
<context>
    <name>ChangingMany</name>
    <message numerus="yes">
        <source>%n camera(s) changed. Save the edits, then review and push them.</source>
        <translation>
            <numerusform>%n kamera promenjena. Sačuvajte izmene, pa ih pregledajte i pošaljite.</numerusform>
            <numerusform>%n kamere promenjene. Sačuvajte izmene, pa ih pregledajte i pošaljite.</numerusform>
            <numerusform>%n kamera promenjeno. Sačuvajte izmene, pa ih pregledajte i pošaljite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) were edited since you looked, and stay as they are: {names}</source>
        <translation>
            <numerusform>%n kamera je menjana otkad ste pogledali, i ostaje kakva je: {names}</numerusform>
            <numerusform>%n kamere su menjane otkad ste pogledali, i ostaju kakve su: {names}</numerusform>
            <numerusform>%n kamera je menjano otkad ste pogledali, i ostaje kakve su: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n camera(s)</source>
        <translation>
            <numerusform>Promena %n kamere</numerusform>
            <numerusform>Promena %n kamere</numerusform>
            <numerusform>Promena %n kamera</numerusform>
        </translation>
    </message>
    <message>
        <source>Change &amp;many cameras…</source>
        <translation>Promeni &amp;više kamera…</translation>
    </message>
    <message>
        <source>Change one field of many cameras at once, after a look at what would come of it</source>
        <translation>Promeni jedno polje mnogih kamera odjednom, nakon pogleda na to šta bi iz toga proizašlo</translation>
    </message>
    <message>
        <source>Choose a layer of cameras in the Layers panel first.</source>
        <translation>Prvo izaberite sloj kamera u panelu Slojevi.</translation>
    </message>
</context>
<context>
    <name>CheckActions</name>
    <message>
        <source>Chec&amp;ks</source>
        <translation>Pro&amp;vere</translation>
    </message>
    <message>
        <source>Find what is wrong with the cameras, and put it right</source>
        <translation>Nađi šta nije u redu sa kamerama i ispravi to</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Sledeći nalaz</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Prethodni nalaz</translation>
    </message>
    <message>
        <source>{name}, of those that the dock Checks lists</source>
        <translation>{name}, od onih koje navodi panel Provere</translation>
    </message>
</context>
<context>
    <name>CheckOptionsDialog</name>
    <message>
        <source>&amp;Area of the layer</source>
        <translation>Po&amp;dručje sloja</translation>
    </message>
    <message>
        <source>&amp;Buildings</source>
        <translation>&amp;Zgrade</translation>
    </message>
    <message>
        <source>&amp;Duplicates stand within</source>
        <translation>&amp;Duplikati stoje unutar</translation>
    </message>
    <message>
        <source>&amp;Pictures on the hosts that you allowed for good</source>
        <translation>&amp;Slike na serverima koje ste trajno dozvolili</translation>
    </message>
    <message>
        <source>&amp;Streets</source>
        <translation>&amp;Ulice</translation>
    </message>
    <message>
        <source>&amp;Water</source>
        <translation>&amp;Voda</translation>
    </message>
    <message>
        <source>A camera &amp;moves at most</source>
        <translation>Kamera se &amp;pomera najviše</translation>
    </message>
    <message>
        <source>A check is old &amp;after</source>
        <translation>Provera je stara p&amp;osle</translation>
    </message>
    <message>
        <source>Ask these hosts whether the pictures are still there; this takes its time</source>
        <translation>Pita te servere da li su slike još tamo; to potraje</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Pravila</translation>
    </message>
    <message>
        <source>Rules:</source>
        <translation>Pravila:</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>Šta se proverava</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dana</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message numerus="yes">
        <source>%n camera(s) fixed. Save the edits, then review and push them.</source>
        <translation>
            <numerusform>Ispravljena je %n kamera. Sačuvajte izmene, pa ih pregledajte i pošaljite.</numerusform>
            <numerusform>Ispravljene su %n kamere. Sačuvajte izmene, pa ih pregledajte i pošaljite.</numerusform>
            <numerusform>Ispravljeno je %n kamera. Sačuvajte izmene, pa ih pregledajte i pošaljite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) were looked at.</source>
        <translation>
            <numerusform>Pregledana je %n kamera.</numerusform>
            <numerusform>Pregledane su %n kamere.</numerusform>
            <numerusform>Pregledano je %n kamera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking cameras</source>
        <translation>Provera kamera</translation>
    </message>
    <message>
        <source>Checking {layer}</source>
        <translation>Provera: {layer}</translation>
    </message>
    <message>
        <source>Choose a layer of cameras in the Layers panel first.</source>
        <translation>Prvo izaberite sloj kamera u panelu Slojevi.</translation>
    </message>
    <message>
        <source>Choose a layer of cameras, then check it. Nothing is changed by checking.</source>
        <translation>Izaberite sloj kamera pa ga proverite. Provera ništa ne menja.</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n camera(s)</source>
        <translation>
            <numerusform>Ispravljanje %n kamere</numerusform>
            <numerusform>Ispravljanje %n kamere</numerusform>
            <numerusform>Ispravljanje %n kamera</numerusform>
        </translation>
    </message>
    <message>
        <source>For what is selected nobody but a person knows the fix.</source>
        <translation>Ispravku izabranog zna samo čovek.</translation>
    </message>
    <message>
        <source>Merge two records</source>
        <translation>Spajanje dva zapisa</translation>
    </message>
    <message>
        <source>Merged. Save the edits, then review and push them.</source>
        <translation>Spojeno. Sačuvajte izmene, pa ih pregledajte i pošaljite.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ništa nije nađeno.</translation>
    </message>
    <message>
        <source>Nothing was merged: the layer does not take {field}.</source>
        <translation>Ništa nije spojeno: sloj ne prima {field}.</translation>
    </message>
    <message>
        <source>Save the edits first: a camera that is not saved yet can&apos;t be marked.</source>
        <translation>Prvo sačuvajte izmene: kamera koja još nije sačuvana ne može da se obeleži.</translation>
    </message>
    <message>
        <source>The cameras were edited since they were checked; they are checked again first.</source>
        <translation>Kamere su menjane posle provere; prvo se ponovo proveravaju.</translation>
    </message>
    <message>
        <source>There are no findings: open the dock Checks and check the cameras.</source>
        <translation>Nema nalaza: otvorite panel Provere i proverite kamere.</translation>
    </message>
    <message>
        <source>This camera is not on the map.</source>
        <translation>Ove kamere nema na mapi.</translation>
    </message>
    <message>
        <source>{layer} was edited since: check again to see what is left.</source>
        <translation>{layer}: sloj je u međuvremenu menjan; proverite ponovo da vidite šta je ostalo.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>A dome sees all round: “{value}” is taken for where it usually looks.</source>
        <translation>Kupola vidi unaokolo: „{value}“ se uzima kao smer u kom obično gleda.</translation>
    </message>
    <message>
        <source>A reach of {value} m is none that is drawn.</source>
        <translation>Domet od {value} m nije domet koji se crta.</translation>
    </message>
    <message>
        <source>A tilt of {value}° is neither down nor up.</source>
        <translation>Nagib od {value}° nije ni nadole ni nagore.</translation>
    </message>
    <message>
        <source>Broken letters</source>
        <translation>Pokvarena slova</translation>
    </message>
    <message>
        <source>Checked in the future</source>
        <translation>Provereno u budućnosti</translation>
    </message>
    <message>
        <source>Cyrillic and Latin in one word</source>
        <translation>Ćirilica i latinica u jednoj reči</translation>
    </message>
    <message>
        <source>Date that can&apos;t be read</source>
        <translation>Datum koji ne može da se pročita</translation>
    </message>
    <message>
        <source>Decimals of its position: {decimals}. It may be {metres} m off.</source>
        <translation>Broj decimala njenog položaja: {decimals}. Može da odstupa {metres} m.</translation>
    </message>
    <message>
        <source>Direction beyond 360°</source>
        <translation>Smer preko 360°</translation>
    </message>
    <message>
        <source>Direction of 0 that may mean unknown</source>
        <translation>Smer 0 koji možda znači nepoznato</translation>
    </message>
    <message>
        <source>Direction of a dome</source>
        <translation>Smer kupole</translation>
    </message>
    <message>
        <source>Height out of range</source>
        <translation>Visina van opsega</translation>
    </message>
    <message>
        <source>In water</source>
        <translation>U vodi</translation>
    </message>
    <message>
        <source>Inside a building</source>
        <translation>U zgradi</translation>
    </message>
    <message>
        <source>It is said to have been checked on {value}, which is yet to come.</source>
        <translation>Piše da je proverena {value}, a taj dan tek dolazi.</translation>
    </message>
    <message>
        <source>It is to watch traffic, and the nearest street is more than {metres} m away.</source>
        <translation>Treba da nadzire saobraćaj, a najbliža ulica je dalja od {metres} m.</translation>
    </message>
    <message>
        <source>It stands alone at latitude {lat}, longitude {lon}; swapped, it would be among the others.</source>
        <translation>Stoji sama na geografskoj širini {lat}, dužini {lon}; kad bi se zamenile, bila bi među ostalima.</translation>
    </message>
    <message>
        <source>It stands at 0° N 0° E, in the Gulf of Guinea.</source>
        <translation>Stoji na 0° N 0° E, u Gvinejskom zalivu.</translation>
    </message>
    <message>
        <source>It stands in water.</source>
        <translation>Stoji u vodi.</translation>
    </message>
    <message>
        <source>It stands nowhere on earth.</source>
        <translation>Ne stoji nigde na zemlji.</translation>
    </message>
    <message>
        <source>It stands outside the area of the layer.</source>
        <translation>Stoji van područja sloja.</translation>
    </message>
    <message>
        <source>It stands {metres} m inside a building, and is not said to be indoors.</source>
        <translation>Stoji {metres} m unutar zgrade, a ne piše da je u zatvorenom.</translation>
    </message>
    <message>
        <source>It was last checked on {value}, more than {days} days ago.</source>
        <translation>Poslednji put je proverena {value}, pre više od {days} dana.</translation>
    </message>
    <message>
        <source>It was moved {metres} m since the server last gave it.</source>
        <translation>Pomerena je {metres} m otkako ju je server poslednji put dao.</translation>
    </message>
    <message>
        <source>Latitude and longitude swapped</source>
        <translation>Zamenjene širina i dužina</translation>
    </message>
    <message>
        <source>Likely duplicate</source>
        <translation>Verovatan duplikat</translation>
    </message>
    <message>
        <source>Link to no picture</source>
        <translation>Veza koja ne vodi do slike</translation>
    </message>
    <message>
        <source>Moved far</source>
        <translation>Pomereno daleko</translation>
    </message>
    <message>
        <source>Nearly a usual value</source>
        <translation>Skoro uobičajena vrednost</translation>
    </message>
    <message>
        <source>Negative direction</source>
        <translation>Negativan smer</translation>
    </message>
    <message>
        <source>No camera type</source>
        <translation>Bez vrste kamere</translation>
    </message>
    <message>
        <source>No operator</source>
        <translation>Bez operatera</translation>
    </message>
    <message>
        <source>No position</source>
        <translation>Bez položaja</translation>
    </message>
    <message>
        <source>Nobody said what type of camera it is.</source>
        <translation>Niko nije rekao koje je vrste ova kamera.</translation>
    </message>
    <message>
        <source>Nobody said who operates it.</source>
        <translation>Niko nije rekao ko je koristi.</translation>
    </message>
    <message>
        <source>Not checked for long</source>
        <translation>Odavno neprovereno</translation>
    </message>
    <message>
        <source>Number that can&apos;t be read</source>
        <translation>Broj koji ne može da se pročita</translation>
    </message>
    <message>
        <source>On traffic, far from a street</source>
        <translation>Za saobraćaj, daleko od ulice</translation>
    </message>
    <message>
        <source>Opening angle of 0</source>
        <translation>Ugao vidnog polja 0</translation>
    </message>
    <message>
        <source>Other tags unreadable</source>
        <translation>Ostale oznake nečitljive</translation>
    </message>
    <message>
        <source>Outside the area</source>
        <translation>Van područja</translation>
    </message>
    <message>
        <source>Picture that is not there</source>
        <translation>Slika koje nema</translation>
    </message>
    <message>
        <source>Position 0, 0</source>
        <translation>Položaj 0, 0</translation>
    </message>
    <message>
        <source>Position given roughly</source>
        <translation>Položaj dat otprilike</translation>
    </message>
    <message>
        <source>Probably wrong</source>
        <translation>Verovatno pogrešno</translation>
    </message>
    <message>
        <source>Range of a panning camera</source>
        <translation>Opseg pokretne kamere</translation>
    </message>
    <message>
        <source>Reach out of range</source>
        <translation>Domet van opsega</translation>
    </message>
    <message>
        <source>Several on one point</source>
        <translation>Više njih na jednoj tački</translation>
    </message>
    <message>
        <source>Spelt in several ways</source>
        <translation>Pisano na više načina</translation>
    </message>
    <message>
        <source>Stray blanks</source>
        <translation>Zalutali razmaci</translation>
    </message>
    <message>
        <source>Text that a spreadsheet would run</source>
        <translation>Tekst koji bi tabela izvršila</translation>
    </message>
    <message>
        <source>The field with the other tags holds no JSON object: it can&apos;t be sent.</source>
        <translation>Polje sa ostalim oznakama ne sadrži JSON objekat: ne može da se pošalje.</translation>
    </message>
    <message>
        <source>There is no picture at {address}: {reason}</source>
        <translation>Na adresi {address} nema slike: {reason}</translation>
    </message>
    <message>
        <source>Tilt out of range</source>
        <translation>Nagib van opsega</translation>
    </message>
    <message>
        <source>Two directions that disagree</source>
        <translation>Dva smera koja se ne slažu</translation>
    </message>
    <message>
        <source>Unknown, in words</source>
        <translation>Nepoznato, rečima</translation>
    </message>
    <message>
        <source>Unreadable direction</source>
        <translation>Nečitljiv smer</translation>
    </message>
    <message>
        <source>Unusual value</source>
        <translation>Neuobičajena vrednost</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Vredi pogledati</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Pogrešno</translation>
    </message>
    <message>
        <source>camera:direction says “{value}”, direction says “{other}”.</source>
        <translation>camera:direction kaže „{value}“, direction kaže „{other}“.</translation>
    </message>
    <message>
        <source>{count} records stand at exactly this point.</source>
        <translation>Broj zapisa tačno na ovoj tački: {count}.</translation>
    </message>
    <message>
        <source>{name} stands {metres} m away, and seems to be the same camera.</source>
        <translation>{name} stoji na {metres} m odavde i izgleda da je ista kamera.</translation>
    </message>
    <message>
        <source>{value} m is no height at which a camera hangs.</source>
        <translation>{value} m nije visina na kojoj visi kamera.</translation>
    </message>
    <message>
        <source>{zeros} of {count} records with the source “{source}” say 0: does it write that for unknown?</source>
        <translation>Sa izvorom „{source}“, {zeros} od {count} zapisa kaže 0: piše li on to kad je nepoznato?</translation>
    </message>
    <message>
        <source>“{value}” begins where it ends: it is read as all round.</source>
        <translation>„{value}“ počinje gde se i završava: čita se kao unaokolo.</translation>
    </message>
    <message>
        <source>“{value}” can&apos;t be read as a direction.</source>
        <translation>„{value}“ ne može da se pročita kao smer.</translation>
    </message>
    <message>
        <source>“{value}” goes beyond 360°.</source>
        <translation>„{value}“ prelazi 360°.</translation>
    </message>
    <message>
        <source>“{value}” has a minus: it is read as 360° more.</source>
        <translation>„{value}“ ima minus: čita se kao 360° više.</translation>
    </message>
    <message>
        <source>“{value}” has blanks or invisible letters where none belong.</source>
        <translation>„{value}“ ima razmake ili nevidljiva slova gde im nije mesto.</translation>
    </message>
    <message>
        <source>“{value}” is nearly “{meant}”.</source>
        <translation>„{value}“ je skoro „{meant}“.</translation>
    </message>
    <message>
        <source>“{value}” is no address that a picture could be at.</source>
        <translation>„{value}“ nije adresa na kojoj bi mogla biti slika.</translation>
    </message>
    <message>
        <source>“{value}” is no date as year, month and day (2025-12-31).</source>
        <translation>„{value}“ nije datum kao godina, mesec i dan (2025-12-31).</translation>
    </message>
    <message>
        <source>“{value}” is no plain number: it is kept, and shown as unknown.</source>
        <translation>„{value}“ nije običan broj: čuva se, a prikazuje kao nepoznato.</translation>
    </message>
    <message>
        <source>“{value}” is none of the usual values.</source>
        <translation>„{value}“ nije jedna od uobičajenih vrednosti.</translation>
    </message>
    <message>
        <source>“{value}” is run as a formula by a spreadsheet that opens an export.</source>
        <translation>Program za tabele koji otvori izvoz izvršava „{value}“ kao formulu.</translation>
    </message>
    <message>
        <source>“{value}” is taken for how far this camera turns, not for how wide it sees.</source>
        <translation>„{value}“ se uzima kao opseg u kom se kamera okreće, a ne kao širina vidnog polja.</translation>
    </message>
    <message>
        <source>“{value}” is written “{usual}” on {count} records.</source>
        <translation>„{value}“ se drugde piše „{usual}“ (broj zapisa: {count}).</translation>
    </message>
    <message>
        <source>“{value}” says that nothing is known: an empty field says it better.</source>
        <translation>„{value}“ kaže da se ništa ne zna: prazno polje to kaže bolje.</translation>
    </message>
    <message>
        <source>“{value}” was read with the wrong encoding.</source>
        <translation>„{value}“ je pročitano u pogrešnom kodiranju.</translation>
    </message>
    <message>
        <source>“{word}” has letters of both scripts that look alike: a search for it finds nothing.</source>
        <translation>„{word}“ ima slova oba pisma koja izgledaju isto: pretraga ga ne nalazi.</translation>
    </message>
</context>
<context>
    <name>ChecksDock</name>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Proveri</translation>
    </message>
    <message>
        <source>&amp;Fix…</source>
        <translation>&amp;Ispravi…</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>&amp;Spoj…</translation>
    </message>
    <message>
        <source>&amp;Options…</source>
        <translation>&amp;Opcije…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Provere</translation>
    </message>
    <message>
        <source>F&amp;ine as it is</source>
        <translation>&amp;U redu je ovako</translation>
    </message>
    <message>
        <source>Fix all of this rule…</source>
        <translation>Ispravi sve po ovom pravilu…</translation>
    </message>
    <message>
        <source>Fix what is selected; every field is shown before and after first</source>
        <translation>Ispravi izabrano; prvo se za svako polje vidi šta je bilo i šta će biti</translation>
    </message>
    <message>
        <source>Make one record of two that are the same camera, field by field</source>
        <translation>Napravi jedan zapis od dva koja su ista kamera, polje po polje</translation>
    </message>
    <message>
        <source>Not f&amp;ine after all</source>
        <translation>Ipak nije &amp;u redu</translation>
    </message>
    <message>
        <source>Say that what is selected is right; it is not listed any more</source>
        <translation>Reci da je izabrano ispravno; više se ne navodi</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Pokaži na mapi</translation>
    </message>
</context>
<context>
    <name>ColumnsTable</name>
    <message>
        <source>(not taken)</source>
        <translation>(ne uzima se)</translation>
    </message>
    <message>
        <source>(position)</source>
        <translation>(položaj)</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolona</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Kolone tabele</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Polje</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Prve vrednosti</translation>
    </message>
    <message>
        <source>Other tags (JSON)</source>
        <translation>Ostale oznake (JSON)</translation>
    </message>
    <message>
        <source>Tag “{key}”</source>
        <translation>Oznaka „{key}“</translation>
    </message>
</context>
<context>
    <name>ConflictFields</name>
    <message>
        <source>&amp;Leave open</source>
        <translation>Ostavi &amp;otvoreno</translation>
    </message>
    <message>
        <source>&amp;Mine</source>
        <translation>&amp;Moje</translation>
    </message>
    <message>
        <source>&amp;Theirs</source>
        <translation>&amp;Njihovo</translation>
    </message>
    <message>
        <source>Fields in conflict</source>
        <translation>Polja u sukobu</translation>
    </message>
    <message>
        <source>For the chosen fields, what the server has stays (key T)</source>
        <translation>Za izabrana polja ostaje ono što ima server (taster N)</translation>
    </message>
    <message>
        <source>For the chosen fields, what you have stays (key M)</source>
        <translation>Za izabrana polja ostaje ono što imate vi (taster M)</translation>
    </message>
    <message>
        <source>M</source>
        <comment>key for mine</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>Neither: a value of your own (key F2)</source>
        <translation>Ni jedno ni drugo: vaša nova vrednost (taster F2)</translation>
    </message>
    <message>
        <source>Neither: click on the map where the camera stands</source>
        <translation>Ni jedno ni drugo: kliknite na karti gde kamera stoji</translation>
    </message>
    <message>
        <source>Pic&amp;k on the map…</source>
        <translation>Izaberi na &amp;karti…</translation>
    </message>
    <message>
        <source>T</source>
        <comment>key for theirs</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>T&amp;ype a value…</source>
        <translation>&amp;Upiši vrednost…</translation>
    </message>
    <message>
        <source>Take the choice back; the field stays in conflict (key Delete)</source>
        <translation>Povuci izbor; polje ostaje u sukobu (taster Delete)</translation>
    </message>
    <message>
        <source>leave open</source>
        <translation>ostavljeno otvoreno</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>moje</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>njihovo</translation>
    </message>
</context>
<context>
    <name>ConflictOverlay</name>
    <message>
        <source>Base</source>
        <translation>Osnova</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Moje</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ishod</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Njihovo</translation>
    </message>
</context>
<context>
    <name>ConflictRecords</name>
    <message>
        <source>&amp;All mine</source>
        <translation>&amp;Sve moje</translation>
    </message>
    <message>
        <source>All t&amp;heirs</source>
        <translation>S&amp;ve njihovo</translation>
    </message>
    <message>
        <source>For every field of the selected records, what the server has stays</source>
        <translation>Za sva polja izabranih zapisa ostaje ono što ima server</translation>
    </message>
    <message>
        <source>For every field of the selected records, what you have stays</source>
        <translation>Za sva polja izabranih zapisa ostaje ono što imate vi</translation>
    </message>
    <message>
        <source>M</source>
        <comment>key for mine</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>Records in conflict</source>
        <translation>Zapisi u sukobu</translation>
    </message>
    <message>
        <source>Search in the conflicts</source>
        <translation>Pretraga sukoba</translation>
    </message>
    <message>
        <source>T</source>
        <comment>key for theirs</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>all mine</source>
        <translation>sve moje</translation>
    </message>
    <message>
        <source>all theirs</source>
        <translation>sve njihovo</translation>
    </message>
</context>
<context>
    <name>ConflictTexts</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n polje</numerusform>
            <numerusform>%n polja</numerusform>
            <numerusform>%n polja</numerusform>
        </translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(prazno)</translation>
    </message>
    <message>
        <source>Camera {fid}</source>
        <translation>Kamera {fid}</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Moje</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Njihovo</translation>
    </message>
    <message>
        <source>They deleted it</source>
        <translation>Obrisali drugi</translation>
    </message>
    <message>
        <source>You and somebody else changed the same. The server does not say who, or when.</source>
        <translation>Vi i neko drugi ste menjali isto. Server ne kaže ni ko ni kada.</translation>
    </message>
    <message>
        <source>You and somebody else changed the same; on the server: {author}.</source>
        <translation>Vi i neko drugi ste menjali isto; na serveru: {author}.</translation>
    </message>
    <message>
        <source>You changed this camera; on the server it was deleted ({author}).</source>
        <translation>Vi ste ovu kameru izmenili; na serveru je obrisana ({author}).</translation>
    </message>
    <message>
        <source>You changed this camera; on the server it was deleted.</source>
        <translation>Vi ste ovu kameru izmenili; na serveru je obrisana.</translation>
    </message>
    <message>
        <source>You deleted it</source>
        <translation>Obrisali vi</translation>
    </message>
    <message>
        <source>You deleted this camera; on the server it was changed ({author}).</source>
        <translation>Vi ste ovu kameru obrisali; na serveru je izmenjena ({author}).</translation>
    </message>
    <message>
        <source>You deleted this camera; on the server it was changed.</source>
        <translation>Vi ste ovu kameru obrisali; na serveru je izmenjena.</translation>
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
        <translation>„Moje“ je briše za sve, „Njihovo“ je vraća onakvu kakva je tamo.</translation>
    </message>
    <message>
        <source>“Mine” puts it back on the server, “Theirs” deletes it here too.</source>
        <translation>„Moje“ je vraća na server, „Njihovo“ je briše i ovde.</translation>
    </message>
</context>
<context>
    <name>ConflictsWindow</name>
    <message>
        <source>; in part, and therefore left as they are: {partly}</source>
        <translation>; delimično, pa ostaju kakvi su: {partly}</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>&amp;Primeni</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Sukobi</translation>
    </message>
    <message>
        <source>Conflicts: {layer}</source>
        <translation>Sukobi: {layer}</translation>
    </message>
    <message>
        <source>Decided: {decided} of {all}</source>
        <translation>Odlučeno: {decided} od {all}</translation>
    </message>
    <message>
        <source>Forget the choices</source>
        <translation>Odbaci izbore</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ponovi</translation>
    </message>
    <message>
        <source>Redo: {what} ({keys})</source>
        <translation>Ponovi: {what} ({keys})</translation>
    </message>
    <message>
        <source>There are no conflicts in this working copy.</source>
        <translation>U ovoj radnoj kopiji nema sukoba.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Opozovi</translation>
    </message>
    <message>
        <source>Undo: {what} ({keys})</source>
        <translation>Opozovi: {what} ({keys})</translation>
    </message>
    <message>
        <source>You and others changed the same. Choose for each field what stays: “mine” is what you have here, “theirs” what the server has. Nothing happens until you press Apply; what is left open stays a conflict.</source>
        <translation>Vi i drugi ste menjali isto. Za svako polje izaberite šta ostaje: „moje“ je ono što imate ovde, a „njihovo“ ono što ima server. Ništa se ne događa dok ne pritisnete „Primeni“; ono što ostane otvoreno i dalje je sukob.</translation>
    </message>
    <message>
        <source>Your choices are not applied yet. Close the window and forget them?</source>
        <translation>Vaši izbori još nisu primenjeni. Zatvoriti prozor i odbaciti ih?</translation>
    </message>
</context>
<context>
    <name>ConnectionEditor</name>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresa</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Licenca</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naziv</translation>
    </message>
    <message>
        <source>&amp;Sign-in</source>
        <translation>&amp;Prijava</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testiraj</translation>
    </message>
    <message>
        <source>Another connection has this name; choose another.</source>
        <translation>Druga veza ima taj naziv; izaberite drugi.</translation>
    </message>
    <message>
        <source>Asking {address}…</source>
        <translation>Upit za {address}…</translation>
    </message>
    <message>
        <source>Attri&amp;bution</source>
        <translation>A&amp;utorstvo</translation>
    </message>
    <message>
        <source>Confirm where the sign-in may be sent, or choose another.</source>
        <translation>Potvrdite kome prijava sme da se pošalje ili izaberite drugu.</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>Uređivanje veze</translation>
    </message>
    <message>
        <source>Edit link of {address}</source>
        <translation>Veza za uređivanje na {address}</translation>
    </message>
    <message>
        <source>Found {server} {version}.</source>
        <translation>Pronađen je {server} {version}.</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>Dajte vezi naziv.</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Nova veza</translation>
    </message>
    <message>
        <source>Paste the address of a map, press “Layers…” and choose a layer of it.</source>
        <translation>Nalepite adresu karte, pritisnite „Slojevi…“ i izaberite neki njen sloj.</translation>
    </message>
    <message>
        <source>Send it to {origin} from now on</source>
        <translation>Ubuduće je šalji na {origin}</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>T&amp;ip</translation>
    </message>
    <message numerus="yes">
        <source>The layer holds %n record(s).</source>
        <translation>
            <numerusform>Sloj ima %n zapis.</numerusform>
            <numerusform>Sloj ima %n zapisa.</numerusform>
            <numerusform>Sloj ima %n zapisa.</numerusform>
        </translation>
    </message>
    <message>
        <source>The secret edit link was taken out of the address and not kept; paste it again to use it.</source>
        <translation>Tajni deo za uređivanje izdvojen je iz adrese i nije sačuvan; nalepite vezu ponovo da biste je koristili.</translation>
    </message>
    <message>
        <source>The secret edit link was taken out of the address. It is kept in QGIS&apos;s authentication database, like a password.</source>
        <translation>Tajni deo za uređivanje izdvojen je iz adrese. Čuva se u bazi za autentifikaciju QGIS-a, kao lozinka.</translation>
    </message>
    <message>
        <source>The sign-in is sent to {origin} and to no other server.</source>
        <translation>Prijava se šalje na {origin} i ni na jedan drugi server.</translation>
    </message>
    <message>
        <source>The sign-in will be sent to the server of the address above and to no other.</source>
        <translation>Prijava će biti poslata serveru sa gornje adrese i nijednom drugom.</translation>
    </message>
    <message>
        <source>This server can lose simultaneous changes, so a push is read back and compared.</source>
        <translation>Ovaj server može da izgubi istovremene izmene, pa se poslato ponovo čita i poredi.</translation>
    </message>
    <message>
        <source>This sign-in was chosen for {before}; the address now points to {now}.</source>
        <translation>Ova prijava je izabrana za {before}; adresa sada upućuje na {now}.</translation>
    </message>
    <message>
        <source>Without a sign-in you can load cameras where the server lets everyone read.</source>
        <translation>Bez prijave možete da učitate kamere tamo gde server svima dozvoljava čitanje.</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>Niste prijavljeni.</translation>
    </message>
    <message>
        <source>You are signed in as {user}.</source>
        <translation>Prijavljeni ste kao {user}.</translation>
    </message>
    <message>
        <source>You can only read.</source>
        <translation>Možete samo da čitate.</translation>
    </message>
    <message>
        <source>You can push changes.</source>
        <translation>Možete da šaljete izmene.</translation>
    </message>
    <message>
        <source>what you call it</source>
        <translation>kako je vi zovete</translation>
    </message>
    <message>
        <source>whom to name on maps</source>
        <translation>koga navesti na kartama</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>Looking for layers</source>
        <translation>Traženje slojeva</translation>
    </message>
    <message>
        <source>Reading some records</source>
        <translation>Čitanje nekoliko zapisa</translation>
    </message>
    <message>
        <source>Testing a connection</source>
        <translation>Testiranje veze</translation>
    </message>
</context>
<context>
    <name>ConnectionsDialog</name>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Dodaj…</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>Udvos&amp;truči…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Uredi…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>U&amp;kloni…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresa</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Veze</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naziv</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ukloni</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>Uklanjanje veze</translation>
    </message>
    <message>
        <source>Remove the connection “{name}”? Working copies and the sign-in stay where they are.</source>
        <translation>Ukloniti vezu „{name}“? Radne kopije i prijava ostaju gde jesu.</translation>
    </message>
    <message>
        <source>There is no connection yet. Add one to load cameras from a server.</source>
        <translation>Još nema nijedne veze. Dodajte vezu da biste učitali kamere sa servera.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tip</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>&amp;Not the same ({key})</source>
        <translation>&amp;Nije ista ({key})</translation>
    </message>
    <message>
        <source>&amp;Same camera ({key})</source>
        <translation>&amp;Ista kamera ({key})</translation>
    </message>
    <message>
        <source>&amp;Unsure ({key})</source>
        <translation>Nije si&amp;gurno ({key})</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zatvori</translation>
    </message>
    <message>
        <source>N</source>
        <comment>key for not the same camera</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>Nex&amp;t undecided</source>
        <translation>&amp;Sledeći neodlučen</translation>
    </message>
    <message>
        <source>Next undecided</source>
        <translation>Sledeći neodlučen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ponovi</translation>
    </message>
    <message>
        <source>Redo: {what} ({keys})</source>
        <translation>Ponovi: {what} ({keys})</translation>
    </message>
    <message>
        <source>S</source>
        <comment>key for the same camera</comment>
        <translation>I</translation>
    </message>
    <message>
        <source>U</source>
        <comment>key for unsure</comment>
        <translation>G</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Opozovi</translation>
    </message>
    <message>
        <source>Undo: {what} ({keys})</source>
        <translation>Opozovi: {what} ({keys})</translation>
    </message>
</context>
<context>
    <name>DeletionReasons</name>
    <message>
        <source>duplicate of {camera} (merged)</source>
        <translation>duplikat zapisa {camera} (spojeno)</translation>
    </message>
</context>
<context>
    <name>DropHandler</name>
    <message numerus="yes">
        <source>Bring in %n file(s) as cameras? You look at them before.</source>
        <translation>
            <numerusform>Uneti %n datoteku kao kamere? Prethodno ih pogledate.</numerusform>
            <numerusform>Uneti %n datoteke kao kamere? Prethodno ih pogledate.</numerusform>
            <numerusform>Uneti %n datoteka kao kamere? Prethodno ih pogledate.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring in {file} as cameras? You look at them before.</source>
        <translation>Uneti {file} kao kamere? Prethodno ih pogledate.</translation>
    </message>
    <message>
        <source>Bring in…</source>
        <translation>Unesi…</translation>
    </message>
    <message>
        <source>Open as layers</source>
        <translation>Otvori kao slojeve</translation>
    </message>
</context>
<context>
    <name>EditNumbers</name>
    <message numerus="yes">
        <source>%n camera(s)</source>
        <translation>
            <numerusform>%n kamera</numerusform>
            <numerusform>%n kamere</numerusform>
            <numerusform>%n kamera</numerusform>
        </translation>
    </message>
    <message>
        <source>all round</source>
        <translation>ukrug</translation>
    </message>
    <message>
        <source>looks nowhere</source>
        <translation>ne gleda nikuda</translation>
    </message>
    <message>
        <source>moved {distance} m</source>
        <translation>pomereno {distance} m</translation>
    </message>
    <message>
        <source>reach {reach} m, {source}</source>
        <translation>domet {reach} m, {source}</translation>
    </message>
    <message>
        <source>stored as {text}</source>
        <translation>čuva se kao {text}</translation>
    </message>
    <message>
        <source>towards {azimuth}°</source>
        <translation>ka {azimuth}°</translation>
    </message>
    <message>
        <source>where it usually looks</source>
        <translation>kuda obično gleda</translation>
    </message>
    <message>
        <source>width {width}°, {source}</source>
        <translation>ugao {width}°, {source}</translation>
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
        <translation>Odbaci izmene</translation>
    </message>
    <message>
        <source>Editing of this layer could not begin.</source>
        <translation>Uređivanje ovog sloja nije moglo da počne.</translation>
    </message>
    <message>
        <source>Save edits</source>
        <translation>Sačuvaj izmene</translation>
    </message>
    <message>
        <source>The layer has edits that are not saved. Save them into the working copy, or discard them, before going on.</source>
        <translation>Sloj ima izmene koje nisu sačuvane. Pre nastavka ih sačuvajte u radnoj kopiji ili odbacite.</translation>
    </message>
    <message>
        <source>This layer is read-only: its cameras can&apos;t be changed.</source>
        <translation>Ovaj sloj je samo za čitanje: njegove kamere ne mogu da se menjaju.</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>Nesačuvane izmene</translation>
    </message>
</context>
<context>
    <name>EditTitles</name>
    <message numerus="yes">
        <source>Add %n camera(s)</source>
        <translation>
            <numerusform>Dodavanje %n kamere</numerusform>
            <numerusform>Dodavanje %n kamere</numerusform>
            <numerusform>Dodavanje %n kamera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add a view to %n camera(s)</source>
        <translation>
            <numerusform>Dodavanje pogleda za %n kameru</numerusform>
            <numerusform>Dodavanje pogleda za %n kamere</numerusform>
            <numerusform>Dodavanje pogleda za %n kamera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Aim %n camera(s)</source>
        <translation>
            <numerusform>Usmeravanje %n kamere</numerusform>
            <numerusform>Usmeravanje %n kamere</numerusform>
            <numerusform>Usmeravanje %n kamera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %n camera(s)</source>
        <translation>
            <numerusform>Uređivanje %n kamere</numerusform>
            <numerusform>Uređivanje %n kamere</numerusform>
            <numerusform>Uređivanje %n kamera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n camera(s)</source>
        <translation>
            <numerusform>Pomeranje %n kamere</numerusform>
            <numerusform>Pomeranje %n kamere</numerusform>
            <numerusform>Pomeranje %n kamera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove a view of %n camera(s)</source>
        <translation>
            <numerusform>Uklanjanje pogleda %n kamere</numerusform>
            <numerusform>Uklanjanje pogleda %n kamere</numerusform>
            <numerusform>Uklanjanje pogleda %n kamera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the opening angle of %n camera(s)</source>
        <translation>
            <numerusform>Zadavanje ugla %n kamere</numerusform>
            <numerusform>Zadavanje ugla %n kamere</numerusform>
            <numerusform>Zadavanje ugla %n kamera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the reach of %n camera(s)</source>
        <translation>
            <numerusform>Zadavanje dometa %n kamere</numerusform>
            <numerusform>Zadavanje dometa %n kamere</numerusform>
            <numerusform>Zadavanje dometa %n kamera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn %n camera(s)</source>
        <translation>
            <numerusform>Okretanje %n kamere</numerusform>
            <numerusform>Okretanje %n kamere</numerusform>
            <numerusform>Okretanje %n kamera</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Essentials</name>
    <message>
        <source>Nothing is known of this camera</source>
        <translation>O ovoj kameri se ništa ne zna</translation>
    </message>
    <message>
        <source>all round</source>
        <translation>ukrug</translation>
    </message>
    <message>
        <source>all round, usually {azimuth}°</source>
        <translation>ukrug, obično {azimuth}°</translation>
    </message>
    <message>
        <source>{azimuth}°</source>
        <translation>{azimuth}°</translation>
    </message>
    <message>
        <source>{azimuth}°, {width}° wide</source>
        <translation>{azimuth}°, ugao {width}°</translation>
    </message>
    <message>
        <source>{number} m</source>
        <translation>{number} m</translation>
    </message>
    <message>
        <source>{text} (cannot be read)</source>
        <translation>{text} (nečitljivo)</translation>
    </message>
    <message>
        <source>{text}: {meaning}</source>
        <translation>{text}: {meaning}</translation>
    </message>
    <message>
        <source>{text}: {meaning}; the rest cannot be read</source>
        <translation>{text}: {meaning}; ostatak je nečitljiv</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message numerus="yes">
        <source>%n value(s) were refused by the layer: {names}</source>
        <translation>
            <numerusform>Sloj je odbio %n vrednost: {names}</numerusform>
            <numerusform>Sloj je odbio %n vrednosti: {names}</numerusform>
            <numerusform>Sloj je odbio %n vrednosti: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Položaj</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Camera type</source>
        <translation>Tip kamere</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Opis</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Smer</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Visina</translation>
    </message>
    <message>
        <source>Id on the server</source>
        <translation>ID na serveru</translation>
    </message>
    <message>
        <source>In place since</source>
        <translation>Postavljena</translation>
    </message>
    <message>
        <source>Kind of surveillance</source>
        <translation>Vrsta nadzora</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Poslednja provera</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Proizvođač</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Mount</source>
        <translation>Nosač</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naziv</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Napomena</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operater</translation>
    </message>
    <message>
        <source>Other tags</source>
        <translation>Ostale oznake</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Slika</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Domet</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Izvor</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Surveilled space</source>
        <translation>Nadzirani prostor</translation>
    </message>
    <message>
        <source>Tilt below the horizon</source>
        <translation>Nagib ispod horizonta</translation>
    </message>
    <message>
        <source>Version on the server</source>
        <translation>Verzija na serveru</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
</context>
<context>
    <name>FieldsModel</name>
    <message>
        <source>(empty)</source>
        <translation>(prazno)</translation>
    </message>
    <message>
        <source>As it is on the server now</source>
        <translation>Kako je sada na serveru</translation>
    </message>
    <message>
        <source>As it was when you last pulled</source>
        <translation>Kako je bilo kada ste poslednji put povukli izmene</translation>
    </message>
    <message>
        <source>As you have it here</source>
        <translation>Kako je ovde, kod vas</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Osnova</translation>
    </message>
    <message>
        <source>Changed, see below</source>
        <translation>Izmenjena, vidi ispod</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Obrisana</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Polje</translation>
    </message>
    <message>
        <source>Look again (was: {choice})</source>
        <translation>Pogledajte ponovo (bilo je: {choice})</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Moje</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Nije odlučeno</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ishod</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>Ceo zapis</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Njihovo</translation>
    </message>
    <message>
        <source>Theirs, no conflict</source>
        <translation>Njihovo, nije sukob</translation>
    </message>
    <message>
        <source>What stays; double-click to type a value</source>
        <translation>Šta ostaje; za upis vrednosti kliknite dvaput</translation>
    </message>
    <message>
        <source>type a value</source>
        <translation>upisana vrednost</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>(blank)</source>
        <translation>(prazno)</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(bez imena)</translation>
    </message>
    <message>
        <source>Areas without a camera: {count}.</source>
        <translation>Oblasti bez kamere: {count}.</translation>
    </message>
    <message>
        <source>Cameras by area</source>
        <translation>Kamere po oblastima</translation>
    </message>
    <message>
        <source>Cameras by kind of surveillance</source>
        <translation>Kamere po vrsti nadzora</translation>
    </message>
    <message>
        <source>Cameras by manufacturer</source>
        <translation>Kamere po proizvođaču</translation>
    </message>
    <message>
        <source>Cameras by mount</source>
        <translation>Kamere po nosaču</translation>
    </message>
    <message>
        <source>Cameras by operator</source>
        <translation>Kamere po operateru</translation>
    </message>
    <message>
        <source>Cameras by status</source>
        <translation>Kamere po statusu</translation>
    </message>
    <message>
        <source>Cameras by type</source>
        <translation>Kamere po tipu</translation>
    </message>
    <message>
        <source>Cameras by zone</source>
        <translation>Kamere po zoni</translation>
    </message>
    <message>
        <source>Cameras in areas that overlap, counted in the first: {count}.</source>
        <translation>Kamere u oblastima koje se preklapaju, brojane u prvoj: {count}.</translation>
    </message>
    <message>
        <source>Cameras that see all round, not drawn</source>
        <translation>Kamere koje vide unaokolo, nenacrtane</translation>
    </message>
    <message>
        <source>Cameras with a date in the future, not drawn</source>
        <translation>Kamere s datumom u budućnosti, nenacrtane</translation>
    </message>
    <message>
        <source>Cameras with a date, drawn</source>
        <translation>Kamere s datumom, nacrtane</translation>
    </message>
    <message>
        <source>Cameras with a direction</source>
        <translation>Kamere sa smerom</translation>
    </message>
    <message>
        <source>Cameras with a direction that is unreadable in part</source>
        <translation>Kamere s delimično nečitljivim smerom</translation>
    </message>
    <message>
        <source>Cameras with a year but no month, not drawn</source>
        <translation>Kamere s godinom, bez meseca, nenacrtane</translation>
    </message>
    <message>
        <source>Cameras with an unreadable date</source>
        <translation>Kamere s nečitljivim datumom</translation>
    </message>
    <message>
        <source>Cameras with an unreadable direction</source>
        <translation>Kamere s nečitljivim smerom</translation>
    </message>
    <message>
        <source>Cameras without a date</source>
        <translation>Kamere bez datuma</translation>
    </message>
    <message>
        <source>Cameras without a direction</source>
        <translation>Kamere bez smera</translation>
    </message>
    <message>
        <source>Data of {day}</source>
        <translation>Datum podataka: {day}</translation>
    </message>
    <message>
        <source>Date of the data not stated.</source>
        <translation>Datum podataka nije naveden.</translation>
    </message>
    <message>
        <source>E</source>
        <comment>east</comment>
        <translation>I</translation>
    </message>
    <message>
        <source>File of the data last changed on {day}</source>
        <translation>Datoteka s podacima poslednji put menjana: {day}</translation>
    </message>
    <message>
        <source>N</source>
        <comment>north</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>Number of cameras</source>
        <translation>Broj kamera</translation>
    </message>
    <message>
        <source>Number of cameras so far</source>
        <translation>Broj kamera do tada</translation>
    </message>
    <message>
        <source>Only cameras that a filter leaves are counted.</source>
        <translation>Brojane su samo kamere koje filter propušta.</translation>
    </message>
    <message>
        <source>Only selected cameras are counted.</source>
        <translation>Brojane su samo izabrane kamere.</translation>
    </message>
    <message>
        <source>Printed on {day}</source>
        <translation>Štampano: {day}</translation>
    </message>
    <message>
        <source>Rejected or removed ones among them: {count}.</source>
        <translation>Među njima odbačenih ili uklonjenih: {count}.</translation>
    </message>
    <message>
        <source>S</source>
        <comment>south</comment>
        <translation>J</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Izvor: {source}</translation>
    </message>
    <message>
        <source>The striped bar is all that came up to {period}.</source>
        <translation>Prugasti stubac je sve zaključno sa {period}.</translation>
    </message>
    <message>
        <source>Their directions, drawn</source>
        <translation>Njihovi smerovi, nacrtani</translation>
    </message>
    <message>
        <source>There are no cameras to count.</source>
        <translation>Nema kamera za brojanje.</translation>
    </message>
    <message>
        <source>There is no camera whose date is known.</source>
        <translation>Nema kamere čiji je datum poznat.</translation>
    </message>
    <message>
        <source>There is no camera whose direction is known.</source>
        <translation>Nema kamere čiji je smer poznat.</translation>
    </message>
    <message>
        <source>True north is up. The area of a sector is in proportion to the number of directions in it; the rings tell that number. A camera with several views counts with each of them.</source>
        <translation>Pravi sever je gore. Površina isečka je srazmerna broju smerova u njemu; krugovi kazuju taj broj. Kamera s više pogleda broji se sa svakim od njih.</translation>
    </message>
    <message>
        <source>Views all round of cameras that are drawn</source>
        <translation>Pogledi unaokolo nacrtanih kamera</translation>
    </message>
    <message>
        <source>W</source>
        <comment>west</comment>
        <translation>Z</translation>
    </message>
    <message>
        <source>When cameras were last checked</source>
        <translation>Kada su kamere poslednji put proverene</translation>
    </message>
    <message>
        <source>When cameras were put up</source>
        <translation>Kada su kamere postavljene</translation>
    </message>
    <message>
        <source>Where cameras look</source>
        <translation>Kuda kamere gledaju</translation>
    </message>
    <message>
        <source>licence not stated</source>
        <translation>licenca nije navedena</translation>
    </message>
    <message numerus="yes">
        <source>n = %n camera(s).</source>
        <translation>
            <numerusform>Ukupno %n kamera.</numerusform>
            <numerusform>Ukupno %n kamere.</numerusform>
            <numerusform>Ukupno %n kamera.</numerusform>
        </translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nije navedeno</translation>
    </message>
    <message numerus="yes">
        <source>others: %n</source>
        <translation>
            <numerusform>ostali: %n</numerusform>
            <numerusform>ostali: %n</numerusform>
            <numerusform>ostali: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>outside these areas</source>
        <translation>izvan ovih oblasti</translation>
    </message>
    <message>
        <source>position unknown</source>
        <translation>nepoznat položaj</translation>
    </message>
</context>
<context>
    <name>FileForm</name>
    <message>
        <source>En&amp;coding</source>
        <translation>&amp;Kodiranje</translation>
    </message>
    <message>
        <source>Ro&amp;w of names</source>
        <translation>&amp;Red sa imenima</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>&amp;List</translation>
    </message>
    <message>
        <source>Separat&amp;or</source>
        <translation>Raz&amp;dvajač</translation>
    </message>
    <message>
        <source>a guess: {name}</source>
        <translation>pretpostavka: {name}</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>uspravna crta</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>zarez</translation>
    </message>
    <message>
        <source>found out</source>
        <translation>utvrđeno</translation>
    </message>
    <message>
        <source>found out: {name}</source>
        <translation>utvrđeno: {name}</translation>
    </message>
    <message>
        <source>one column</source>
        <translation>jedna kolona</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>tačka i zarez</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulator</translation>
    </message>
</context>
<context>
    <name>FileQuestion</name>
    <message>
        <source>Further pages would replace these files: {files}</source>
        <translation>Ostale strane bi zamenile ove datoteke: {files}</translation>
    </message>
    <message>
        <source>Replace files</source>
        <translation>Zamena datoteka</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Zameni ih</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>All</source>
        <translation>Sve</translation>
    </message>
    <message>
        <source>By camera</source>
        <translation>Po kameri</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Po pravilu</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Nalazi</translation>
    </message>
    <message>
        <source>How sure it is</source>
        <translation>Koliko je sigurno</translation>
    </message>
    <message>
        <source>Listed by</source>
        <translation>Navedeno po</translation>
    </message>
    <message>
        <source>Search in the findings</source>
        <translation>Traži u nalazima</translation>
    </message>
    <message>
        <source>With those that are fine</source>
        <translation>I oni koji su u redu</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Field</source>
        <translation>Polje</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Ispravka</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Nađeno</translation>
    </message>
    <message>
        <source>Somebody took this for fine as it is.</source>
        <translation>Neko je rekao da je ovo u redu ovako.</translation>
    </message>
</context>
<context>
    <name>FixDialog</name>
    <message numerus="yes">
        <source>%n camera(s)</source>
        <translation>
            <numerusform>%n kamere</numerusform>
            <numerusform>%n kamere</numerusform>
            <numerusform>%n kamera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n polje</numerusform>
            <numerusform>%n polja</numerusform>
            <numerusform>%n polja</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are in a field that is changed here already: they are left for later.</source>
        <translation>
            <numerusform>%n nalaz je u polju koje se ovde već menja: ostaje za kasnije.</numerusform>
            <numerusform>%n nalaza su u polju koje se ovde već menja: ostaju za kasnije.</numerusform>
            <numerusform>%n nalaza je u polju koje se ovde već menja: ostaju za kasnije.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Fix</source>
        <translation>&amp;Ispravi</translation>
    </message>
    <message>
        <source>Fix cameras</source>
        <translation>Ispravljanje kamera</translation>
    </message>
    <message>
        <source>This is one step to undo, and becomes public only with a push.</source>
        <translation>Ovo je jedan korak koji može da se opozove, a javno postaje tek slanjem.</translation>
    </message>
    <message>
        <source>To be changed: {fields} of {cameras}.</source>
        <translation>Menja se: {fields} kod {cameras}.</translation>
    </message>
    <message>
        <source>What would be changed</source>
        <translation>Šta bi se promenilo</translation>
    </message>
</context>
<context>
    <name>FixModel</name>
    <message>
        <source>After</source>
        <translation>Posle</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Pre</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Polje</translation>
    </message>
</context>
<context>
    <name>Flags</name>
    <message numerus="yes">
        <source>%n camera(s) would look the opposite way.</source>
        <translation>
            <numerusform>%n kamera bi gledala na suprotnu stranu.</numerusform>
            <numerusform>%n kamere bi gledale na suprotnu stranu.</numerusform>
            <numerusform>%n kamera bi gledalo na suprotnu stranu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) would move by more than {distance} m.</source>
        <translation>
            <numerusform>%n kamera bi se pomerila za više od {distance} m.</numerusform>
            <numerusform>%n kamere bi se pomerile za više od {distance} m.</numerusform>
            <numerusform>%n kamera bi se pomerilo za više od {distance} m.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) hold fields that this server does not take; those stay in the working copy.</source>
        <translation>
            <numerusform>%n zapis ima polja koja ovaj server ne prima; ona ostaju u radnoj kopiji.</numerusform>
            <numerusform>%n zapisa imaju polja koja ovaj server ne prima; ona ostaju u radnoj kopiji.</numerusform>
            <numerusform>%n zapisa ima polja koja ovaj server ne prima; ona ostaju u radnoj kopiji.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that somebody else verified lately would be changed.</source>
        <translation>
            <numerusform>Bio bi izmenjen %n zapis koji je neko drugi nedavno proverio.</numerusform>
            <numerusform>Bila bi izmenjena %n zapisa koja je neko drugi nedavno proverio.</numerusform>
            <numerusform>Bilo bi izmenjeno %n zapisa koje je neko drugi nedavno proverio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would be deleted for everyone, of {of} in the layer.</source>
        <translation>
            <numerusform>Za sve bi bio obrisan %n zapis, od {of} u sloju.</numerusform>
            <numerusform>Za sve bi bila obrisana %n zapisa, od {of} u sloju.</numerusform>
            <numerusform>Za sve bi bilo obrisano %n zapisa, od {of} u sloju.</numerusform>
        </translation>
    </message>
    <message>
        <source>This goes onto the real OpenStreetMap, for everyone. Edits that you checked one by one are welcome; before you send what came from another list, or many edits of one kind, read and follow {imports} and {mechanical}.</source>
        <translation>Ovo ide na pravi OpenStreetMap, za sve. Izmene koje ste proverili jednu po jednu su dobrodošle; pre nego što pošaljete ono što potiče iz nekog drugog spiska ili mnogo izmena iste vrste, pročitajte i poštujte {imports} i {mechanical}.</translation>
    </message>
    <message>
        <source>This working copy was copied or moved here; if another copy of it is in use, both would push the same changes.</source>
        <translation>Ova radna kopija je ovamo kopirana ili premeštena; ako se koristi i njena druga kopija, obe bi slale iste izmene.</translation>
    </message>
</context>
<context>
    <name>FlagsDialog</name>
    <message>
        <source>&amp;Push all the same</source>
        <translation>&amp;Ipak pošalji</translation>
    </message>
    <message>
        <source>Before you push</source>
        <translation>Pre slanja</translation>
    </message>
    <message>
        <source>Camera {fid}</source>
        <translation>Kamera {fid}</translation>
    </message>
    <message>
        <source>Nothing was sent yet. This looks like an accident; tick what is meant so, or cancel and look at it again. Click on a camera to see it on the map.</source>
        <translation>Još ništa nije poslato. Ovo liči na omašku; označite ono što je zaista namera ili otkažite i pogledajte ponovo. Kliknite na kameru da biste je videli na karti.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i još %n</numerusform>
            <numerusform>i još %n</numerusform>
            <numerusform>i još %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>A JSON object: {&quot;key&quot;: &quot;value&quot;}</source>
        <translation>JSON objekat: {&quot;key&quot;: &quot;value&quot;}</translation>
    </message>
    <message>
        <source>A number of metres above 0</source>
        <translation>Broj metara veći od 0</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Stanje</translation>
    </message>
    <message>
        <source>Degrees below the horizon, from -90 to 90</source>
        <translation>Stepeni ispod horizonta, od -90 do 90</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Izvor</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Šta</translation>
    </message>
    <message>
        <source>Where it looks</source>
        <translation>Kuda gleda</translation>
    </message>
</context>
<context>
    <name>GoingBack</name>
    <message numerus="yes">
        <source>%n record(s) were put back; review them, then push.</source>
        <translation>
            <numerusform>Vraćen je %n zapis; pregledajte ga, pa pošaljite.</numerusform>
            <numerusform>Vraćena su %n zapisa; pregledajte ih, pa pošaljite.</numerusform>
            <numerusform>Vraćeno je %n zapisa; pregledajte ih, pa pošaljite.</numerusform>
        </translation>
    </message>
    <message>
        <source>Camera {fid}</source>
        <translation>Kamera {fid}</translation>
    </message>
    <message>
        <source>Everything is as it was before this push already.</source>
        <translation>Sve je već onako kako je bilo pre ovog slanja.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Čitanje istorije</translation>
    </message>
    <message>
        <source>Reading the past pushes</source>
        <translation>Čitanje ranijih slanja</translation>
    </message>
    <message>
        <source>Restoring a version</source>
        <translation>Vraćanje verzije</translation>
    </message>
    <message>
        <source>Reversing a push</source>
        <translation>Poništavanje slanja</translation>
    </message>
    <message>
        <source>Select one camera in the cameras layer to see its history.</source>
        <translation>Izaberite jednu kameru u sloju kamera da biste videli njenu istoriju.</translation>
    </message>
    <message>
        <source>The camera is as it was then; review the change, then push.</source>
        <translation>Kamera je onakva kakva je tada bila; pregledajte izmenu, pa je pošaljite.</translation>
    </message>
    <message>
        <source>There is no working copy in this project; load cameras first.</source>
        <translation>U ovom projektu nema radne kopije; najpre učitajte kamere.</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message numerus="yes">
        <source>%n change(s) exported to {file}; send it to somebody who may push. They stay pending here.</source>
        <translation>
            <numerusform>Izvezena je %n izmena u {file}; pošaljite datoteku nekome ko sme da šalje na server. Ovde izmena ostaje na čekanju.</numerusform>
            <numerusform>Izvezene su %n izmene u {file}; pošaljite datoteku nekome ko sme da šalje na server. Ovde izmene ostaju na čekanju.</numerusform>
            <numerusform>Izvezeno je %n izmena u {file}; pošaljite datoteku nekome ko sme da šalje na server. Ovde izmene ostaju na čekanju.</numerusform>
        </translation>
    </message>
    <message>
        <source>Applying the changes</source>
        <translation>Primena izmena</translation>
    </message>
    <message>
        <source>Changes handed over</source>
        <translation>Predate izmene</translation>
    </message>
    <message>
        <source>Comparing the changes</source>
        <translation>Poređenje izmena</translation>
    </message>
    <message>
        <source>Export changes</source>
        <translation>Izvoz izmena</translation>
    </message>
    <message>
        <source>Exporting the changes</source>
        <translation>Izvoz izmena</translation>
    </message>
    <message>
        <source>Nothing is pending, so there is nothing to export.</source>
        <translation>Nema izmena na čekanju, pa nema šta da se izveze.</translation>
    </message>
    <message>
        <source>Open changes</source>
        <translation>Otvaranje izmena</translation>
    </message>
    <message>
        <source>Pending now: {count}</source>
        <translation>Sada na čekanju: {count}</translation>
    </message>
    <message>
        <source>Review them, then push.</source>
        <translation>Pregledajte ih, pa pošaljite.</translation>
    </message>
    <message>
        <source>There is no working copy in this project; load cameras first.</source>
        <translation>U ovom projektu nema radne kopije; najpre učitajte kamere.</translation>
    </message>
    <message>
        <source>cannot be taken: {count}</source>
        <translation>neprimenljivo: {count}</translation>
    </message>
    <message>
        <source>changed meanwhile, look again: {count}</source>
        <translation>u međuvremenu izmenjeno, pogledajte ponovo: {count}</translation>
    </message>
    <message>
        <source>here already: {count}</source>
        <translation>već ovde: {count}</translation>
    </message>
    <message>
        <source>in part left as here: {count}</source>
        <translation>delimično ostavljeno kao ovde: {count}</translation>
    </message>
    <message>
        <source>left as here: {count}</source>
        <translation>ostavljeno kao ovde: {count}</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>&amp;Leave alone</source>
        <translation>&amp;Ne diraj</translation>
    </message>
    <message>
        <source>&amp;Tick all shown</source>
        <translation>&amp;Označi sve prikazano</translation>
    </message>
    <message>
        <source>&amp;Untick all shown</source>
        <translation>&amp;Ukloni oznake sa prikazanog</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>&amp;Primeni</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Sve</translation>
    </message>
    <message numerus="yes">
        <source>From {file}: %n change(s).</source>
        <translation>
            <numerusform>Iz {file}: %n izmena.</numerusform>
            <numerusform>Iz {file}: %n izmene.</numerusform>
            <numerusform>Iz {file}: %n izmena.</numerusform>
        </translation>
    </message>
    <message>
        <source>Handed-over changes: {layer}</source>
        <translation>Predate izmene: {layer}</translation>
    </message>
    <message>
        <source>Keep as &amp;here</source>
        <translation>Ostavi &amp;kao ovde</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Vrsta izmene</translation>
    </message>
    <message>
        <source>Licence: {licence}.</source>
        <translation>Licenca: {licence}.</translation>
    </message>
    <message>
        <source>Search in the changes</source>
        <translation>Pretraga izmena</translation>
    </message>
    <message>
        <source>Selected conflicts:</source>
        <translation>Izabrani sukobi:</translation>
    </message>
    <message>
        <source>Take as p&amp;roposed</source>
        <translation>P&amp;rihvati predlog</translation>
    </message>
    <message>
        <source>Ticked: {ticked} of {all}</source>
        <translation>Označeno: {ticked} od {all}</translation>
    </message>
    <message>
        <source>What is ticked becomes pending in your working copy when you press Apply; you review it and push it like your own changes. Where the same was changed here to something else, it is a conflict, and is left alone unless you choose a side.</source>
        <translation>Sve što je označeno postaje izmena na čekanju u vašoj radnoj kopiji kada pritisnete „Primeni“; pregledate je i šaljete kao i svoje izmene. Ako je isto ovde izmenjeno drugačije, to je sukob i ne dira se dok ne izaberete stranu.</translation>
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
        <translation>Kao ovde</translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>Kao predlog</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Postaje</translation>
    </message>
    <message>
        <source>Field by field</source>
        <translation>Polje po polje</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ovde</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Ne dira se</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Pre izmene</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Predlog</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Predloženo</translation>
    </message>
</context>
<context>
    <name>HandoverTexts</name>
    <message>
        <source>Already here</source>
        <translation>Već ovde</translation>
    </message>
    <message>
        <source>Camera without a name</source>
        <translation>Kamera bez naziva</translation>
    </message>
    <message>
        <source>Cannot be taken</source>
        <translation>Neprimenljivo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Izmenjena</translation>
    </message>
    <message>
        <source>Changed here; taking it as proposed deletes it</source>
        <translation>Ovde je izmenjena; prihvatanje predloga je briše</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Sukob</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Obrisana</translation>
    </message>
    <message>
        <source>Deleted here; taking it as proposed brings it back</source>
        <translation>Ovde je obrisana; prihvatanje predloga je vraća</translation>
    </message>
    <message>
        <source>Everything in it is here already</source>
        <translation>Sve iz predloga je već ovde</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nova</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>Zašto: {reason}</translation>
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
        <translation>&amp;Vrati ovu verziju</translation>
    </message>
    <message>
        <source>A version that you restore becomes a pending change; nothing is sent before you push.</source>
        <translation>Verzija koju vratite postaje izmena na čekanju; ništa se ne šalje dok vi ne pošaljete.</translation>
    </message>
    <message>
        <source>History of {camera}</source>
        <translation>Istorija: {camera}</translation>
    </message>
    <message>
        <source>The server tells no history of this camera.</source>
        <translation>Server nema istoriju ove kamere.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Verzije</translation>
    </message>
    <message>
        <source>What, after</source>
        <translation>Šta, posle</translation>
    </message>
    <message>
        <source>When, field</source>
        <translation>Kada, polje</translation>
    </message>
    <message>
        <source>Who, before</source>
        <translation>Ko, pre</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>izmenjena</translation>
    </message>
    <message>
        <source>created</source>
        <translation>dodata</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>obrisana</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>nepoznato</translation>
    </message>
</context>
<context>
    <name>LayerAddress</name>
    <message numerus="yes">
        <source>%n layer(s) on “{map}”: choose one.</source>
        <translation>
            <numerusform>%n sloj na karti „{map}“: izaberite ga.</numerusform>
            <numerusform>%n sloja na karti „{map}“: izaberite jedan.</numerusform>
            <numerusform>%n slojeva na karti „{map}“: izaberite jedan.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Fields…</source>
        <translation>P&amp;olja…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Upit serveru…</translation>
    </message>
    <message>
        <source>Find the layers of the map at this address</source>
        <translation>Pronađi slojeve karte na ovoj adresi</translation>
    </message>
    <message>
        <source>Lay&amp;ers…</source>
        <translation>&amp;Slojevi…</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Sloj</translation>
    </message>
    <message>
        <source>This map has no layer of its own.</source>
        <translation>Ova karta nema nijedan svoj sloj.</translation>
    </message>
    <message>
        <source>Which of the layer&apos;s properties stands for which field of a camera</source>
        <translation>Koje svojstvo sloja odgovara kom polju kamere</translation>
    </message>
    <message>
        <source>{layer} (read only)</source>
        <translation>{layer} (samo za čitanje)</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>Cameras</source>
        <translation>Kamere</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Gustina</translation>
    </message>
    <message>
        <source>Fields of view</source>
        <translation>Vidna polja</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Znaci</translation>
    </message>
</context>
<context>
    <name>LeftDialog</name>
    <message numerus="yes">
        <source>%n record(s) were changed after the push, by others or by you. These fields stay as they are.</source>
        <translation>
            <numerusform>Vi ili neko drugi ste posle slanja izmenili %n zapis. Ova polja ostaju kakva su.</numerusform>
            <numerusform>Vi ili neko drugi ste posle slanja izmenili %n zapisa. Ova polja ostaju kakva su.</numerusform>
            <numerusform>Vi ili neko drugi ste posle slanja izmenili %n zapisa. Ova polja ostaju kakva su.</numerusform>
        </translation>
    </message>
    <message>
        <source>Before the push</source>
        <translation>Pre slanja</translation>
    </message>
    <message>
        <source>Camera {fid}</source>
        <translation>Kamera {fid}</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Ostalo je nepromenjeno</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sada</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>Poslato</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Zapis</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>obrisana</translation>
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
        <translation>10 do 99</translation>
    </message>
    <message>
        <source>100 to 999</source>
        <translation>100 do 999</translation>
    </message>
    <message>
        <source>1000 and more</source>
        <translation>1000 i više</translation>
    </message>
    <message>
        <source>2 to 9</source>
        <translation>2 do 9</translation>
    </message>
    <message>
        <source>All-round view, angle assumed</source>
        <translation>Vidno polje ukrug, ugao pretpostavljen</translation>
    </message>
    <message>
        <source>All-round view, angle known</source>
        <translation>Vidno polje ukrug, ugao poznat</translation>
    </message>
    <message>
        <source>All-round view, from the datasheet</source>
        <translation>Vidno polje ukrug, iz tehničkog lista</translation>
    </message>
    <message>
        <source>All-round view, mapped</source>
        <translation>Vidno polje ukrug, mapirano</translation>
    </message>
    <message>
        <source>All-round view, reach assumed</source>
        <translation>Vidno polje ukrug, domet pretpostavljen</translation>
    </message>
    <message>
        <source>Camera of unknown type</source>
        <translation>Kamera nepoznatog tipa</translation>
    </message>
    <message>
        <source>Direction that cannot be read</source>
        <translation>Smer koji ne može da se pročita</translation>
    </message>
    <message>
        <source>Dome</source>
        <translation>Kupolasta kamera</translation>
    </message>
    <message>
        <source>Doorbell camera</source>
        <translation>Kamera u zvonu</translation>
    </message>
    <message>
        <source>Field of view, angle assumed</source>
        <translation>Vidno polje, ugao pretpostavljen</translation>
    </message>
    <message>
        <source>Field of view, angle known</source>
        <translation>Vidno polje, ugao poznat</translation>
    </message>
    <message>
        <source>Field of view, from the datasheet</source>
        <translation>Vidno polje, iz tehničkog lista</translation>
    </message>
    <message>
        <source>Field of view, mapped</source>
        <translation>Vidno polje, mapirano</translation>
    </message>
    <message>
        <source>Field of view, reach assumed</source>
        <translation>Vidno polje, domet pretpostavljen</translation>
    </message>
    <message>
        <source>Fixed camera</source>
        <translation>Nepokretna kamera</translation>
    </message>
    <message>
        <source>From afar: direction only</source>
        <translation>Izdaleka: samo smer</translation>
    </message>
    <message>
        <source>Number of cameras in a cell</source>
        <translation>Broj kamera u ćeliji</translation>
    </message>
    <message>
        <source>Number plate reader</source>
        <translation>Čitač registarskih tablica</translation>
    </message>
    <message>
        <source>Only rejected or removed ones</source>
        <translation>Samo odbačene ili uklonjene</translation>
    </message>
    <message>
        <source>Panning camera</source>
        <translation>Pokretna kamera</translation>
    </message>
    <message>
        <source>True to scale</source>
        <translation>U razmeri</translation>
    </message>
    <message>
        <source>Usual direction</source>
        <translation>Uobičajeni smer</translation>
    </message>
</context>
<context>
    <name>LinesList</name>
    <message>
        <source>All</source>
        <translation>Sve</translation>
    </message>
    <message>
        <source>Decided pairs</source>
        <translation>Odlučeni parovi</translation>
    </message>
    <message>
        <source>Only on the list</source>
        <translation>Samo na spisku</translation>
    </message>
    <message>
        <source>Only ours</source>
        <translation>Samo naše</translation>
    </message>
    <message>
        <source>Pairs and lone cameras</source>
        <translation>Parovi i kamere bez para</translation>
    </message>
    <message>
        <source>Undecided pairs</source>
        <translation>Neodlučeni parovi</translation>
    </message>
    <message>
        <source>Which are listed</source>
        <translation>Šta se prikazuje</translation>
    </message>
    <message numerus="yes">
        <source>{decided} of %n pair(s) decided</source>
        <translation>
            <numerusform>odlučeno {decided} od %n para</numerusform>
            <numerusform>odlučeno {decided} od %n para</numerusform>
            <numerusform>odlučeno {decided} od %n parova</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>Decision</source>
        <translation>Odluka</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Razlike</translation>
    </message>
    <message>
        <source>Distance (m)</source>
        <translation>Udaljenost (m)</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Uparenost</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>Na spisku</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Naše</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Ocena</translation>
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
            <numerusform>%n izabrana kamera</numerusform>
            <numerusform>%n izabrane kamere</numerusform>
            <numerusform>%n izabranih kamera</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cameras</source>
        <translation>&amp;Kamere</translation>
    </message>
    <message>
        <source>&amp;Greatest distance</source>
        <translation>Najveće ras&amp;tojanje</translation>
    </message>
    <message>
        <source>&amp;Known by the field</source>
        <translation>P&amp;repoznaje se po polju</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Spisak</translation>
    </message>
    <message>
        <source>&amp;Match</source>
        <translation>&amp;Upari</translation>
    </message>
    <message>
        <source>&amp;Name of the list</source>
        <translation>&amp;Naziv spiska</translation>
    </message>
    <message>
        <source>(not compared)</source>
        <translation>(ne poredi se)</translation>
    </message>
    <message>
        <source>(the feature id)</source>
        <translation>(identifikator objekta)</translation>
    </message>
    <message numerus="yes">
        <source>All %n camera(s)</source>
        <translation>
            <numerusform>Sva %n kamera</numerusform>
            <numerusform>Sve %n kamere</numerusform>
            <numerusform>Svih %n kamera</numerusform>
        </translation>
    </message>
    <message>
        <source>Com&amp;pared are</source>
        <translation>&amp;Porede se</translation>
    </message>
    <message>
        <source>Decisions are kept by it, so that they hold for a later edition of the list; each has its own</source>
        <translation>Po njemu se čuvaju odluke, da bi važile i za kasnije izdanje spiska; svaki zapis ima svoj</translation>
    </message>
    <message>
        <source>Fields that are compared</source>
        <translation>Polja koja se porede</translation>
    </message>
    <message>
        <source>Give the list a name: decisions are kept by it.</source>
        <translation>Dajte spisku naziv: po njemu se čuvaju odluke.</translation>
    </message>
    <message>
        <source>Match a list</source>
        <translation>Uparivanje sa spiskom</translation>
    </message>
    <message>
        <source>Our field</source>
        <translation>Naše polje</translation>
    </message>
    <message>
        <source>There is no other layer of points in this project: add the list as a layer first.</source>
        <translation>U ovom projektu nema drugog tačkastog sloja: prvo dodajte spisak kao sloj.</translation>
    </message>
    <message>
        <source>What the list calls it</source>
        <translation>Kako se zove na spisku</translation>
    </message>
    <message>
        <source>What was decided of a list of this name before holds.</source>
        <translation>Važi ono što je ranije odlučeno o spisku ovog naziva.</translation>
    </message>
</context>
<context>
    <name>ListReview</name>
    <message numerus="yes">
        <source>%n camera(s) are not saved yet: save the edits to decide of them.</source>
        <translation>
            <numerusform>%n kamera još nije sačuvana: sačuvajte izmene da biste odlučivali o njoj.</numerusform>
            <numerusform>%n kamere još nisu sačuvane: sačuvajte izmene da biste odlučivali o njima.</numerusform>
            <numerusform>%n kamera još nije sačuvano: sačuvajte izmene da biste odlučivali o njima.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of the list have no key, or one that others have too: they are matched, but nothing can be decided of them.</source>
        <translation>
            <numerusform>%n zapis sa spiska nema ključ, ili ima isti kao drugi: uparuje se, ali o njemu ne može da se odlučuje.</numerusform>
            <numerusform>%n zapisa sa spiska nemaju ključ, ili imaju isti kao drugi: uparuju se, ali o njima ne može da se odlučuje.</numerusform>
            <numerusform>%n zapisa sa spiska nema ključ, ili ima isti kao drugi: uparuju se, ali o njima ne može da se odlučuje.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) without a position were left out.</source>
        <translation>
            <numerusform>Izostavljen je %n zapis bez položaja.</numerusform>
            <numerusform>Izostavljena su %n zapisa bez položaja.</numerusform>
            <numerusform>Izostavljeno je %n zapisa bez položaja.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Match a list…</source>
        <translation>&amp;Upari sa spiskom…</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Spisak</translation>
    </message>
    <message>
        <source>Look through the pairs of an official list and the community&apos;s cameras, and decide</source>
        <translation>Pregledaj parove zvaničnog spiska i kamera zajednice i odluči</translation>
    </message>
    <message>
        <source>No pair</source>
        <translation>Nije par</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Nije ista</translation>
    </message>
    <message numerus="yes">
        <source>Of %n confirmed: {person} by a person, {distance} by distance alone (at most {metres} m), {unsure} unsure.</source>
        <translation>
            <numerusform>Od %n potvrđene: {person} potvrdio čovek, {distance} samo po rastojanju (najviše {metres} m), {unsure} nije sigurno.</numerusform>
            <numerusform>Od %n potvrđene: {person} potvrdio čovek, {distance} samo po rastojanju (najviše {metres} m), {unsure} nije sigurno.</numerusform>
            <numerusform>Od %n potvrđenih: {person} potvrdio čovek, {distance} samo po rastojanju (najviše {metres} m), {unsure} nije sigurno.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only on the list</source>
        <translation>Samo na spisku</translation>
    </message>
    <message>
        <source>Only ours</source>
        <translation>Samo naše</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Naše</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Same camera</source>
        <translation>Ista kamera</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Nije sigurno</translation>
    </message>
    <message numerus="yes">
        <source>{name}: {confirmed} of %n camera(s) on the list confirmed, {missing} not found.</source>
        <translation>
            <numerusform>{name}: od %n kamere na spisku potvrđeno {confirmed}, nije nađeno {missing}.</numerusform>
            <numerusform>{name}: od %n kamere na spisku potvrđeno {confirmed}, nije nađeno {missing}.</numerusform>
            <numerusform>{name}: od %n kamera na spisku potvrđeno {confirmed}, nije nađeno {missing}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{unlisted} of %n camera(s) of the community not on the list.</source>
        <translation>
            <numerusform>Od %n kamere zajednice na spisku nije {unlisted}.</numerusform>
            <numerusform>Od %n kamere zajednice na spisku nije {unlisted}.</numerusform>
            <numerusform>Od %n kamera zajednice na spisku nije {unlisted}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListReviewing</name>
    <message>
        <source>Cancelled. “Match again” starts over.</source>
        <translation>Otkazano. „Upari ponovo“ počinje iz početka.</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Uparivanje</translation>
    </message>
    <message>
        <source>Matching a list</source>
        <translation>Uparivanje spiska</translation>
    </message>
    <message>
        <source>Nothing was decided, as this was not taken over: {fields}.</source>
        <translation>Ništa nije odlučeno, jer ovo nije preuzeto: {fields}.</translation>
    </message>
    <message>
        <source>Reading a list</source>
        <translation>Čitanje spiska</translation>
    </message>
    <message>
        <source>Reading the list and the cameras</source>
        <translation>Čitanje spiska i kamera</translation>
    </message>
    <message numerus="yes">
        <source>Take %n field(s) from a list</source>
        <translation>
            <numerusform>Preuzimanje %n polja sa spiska</numerusform>
            <numerusform>Preuzimanje %n polja sa spiska</numerusform>
            <numerusform>Preuzimanje %n polja sa spiska</numerusform>
        </translation>
    </message>
    <message>
        <source>edited since</source>
        <translation>u međuvremenu izmenjeno</translation>
    </message>
</context>
<context>
    <name>ListReviews</name>
    <message>
        <source>Load cameras first: decisions are kept in their working copy.</source>
        <translation>Prvo učitajte kamere: odluke se čuvaju u njihovoj radnoj kopiji.</translation>
    </message>
</context>
<context>
    <name>LoadDialog</name>
    <message>
        <source>&amp;Connections…</source>
        <translation>&amp;Veze…</translation>
    </message>
    <message>
        <source>&amp;Keep in</source>
        <translation>&amp;Sačuvaj u</translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation>&amp;Učitaj</translation>
    </message>
    <message>
        <source>Choose a connection.</source>
        <translation>Izaberite vezu.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Veza</translation>
    </message>
    <message>
        <source>Give the file with its whole path, such as {path}.</source>
        <translation>Navedite datoteku sa celom putanjom, na primer {path}.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Učitaj</translation>
    </message>
    <message>
        <source>Load cameras</source>
        <translation>Učitavanje kamera</translation>
    </message>
    <message>
        <source>Say where to keep the working copy.</source>
        <translation>Navedite gde čuvati radnu kopiju.</translation>
    </message>
    <message>
        <source>The &amp;whole layer</source>
        <translation>&amp;Ceo sloj</translation>
    </message>
    <message>
        <source>The working copy is a file of your own: edit it as long as you like, also without a network. Nothing reaches the server before you push.</source>
        <translation>Radna kopija je vaša datoteka: uređujte je koliko god želite, i bez mreže. Ništa ne stiže na server dok ne pošaljete izmene.</translation>
    </message>
    <message>
        <source>There is no connection yet: add one under “Connections…”.</source>
        <translation>Još nema nijedne veze: dodajte je pod „Veze…“.</translation>
    </message>
    <message>
        <source>This server is only asked for an area: add a background map, zoom to the area, then load what the map shows.</source>
        <translation>Ovaj server se pita samo za deo sveta: dodajte podlogu, uvećajte željeno područje, pa učitajte ono što je na karti.</translation>
    </message>
    <message>
        <source>What the &amp;map shows</source>
        <translation>Ono što je na &amp;karti</translation>
    </message>
    <message>
        <source>Where to keep the working copy</source>
        <translation>Gde čuvati radnu kopiju</translation>
    </message>
    <message>
        <source>Working copy (GeoPackage)</source>
        <translation>Radna kopija (GeoPackage)</translation>
    </message>
    <message>
        <source>{file} is already there; choose another name, or open it with “Open working copy…”.</source>
        <translation>{file} već postoji; izaberite drugi naziv ili otvorite tu datoteku pomoću „Otvori radnu kopiju…“.</translation>
    </message>
    <message>
        <source>{type} at {address}</source>
        <translation>{type} na {address}</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message numerus="yes">
        <source>%n of them without a position: see the attribute table.</source>
        <translation>
            <numerusform>%n od njih je bez položaja: pogledajte tabelu atributa.</numerusform>
            <numerusform>%n od njih su bez položaja: pogledajte tabelu atributa.</numerusform>
            <numerusform>%n od njih je bez položaja: pogledajte tabelu atributa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) loaded.</source>
        <translation>
            <numerusform>Učitan je %n zapis.</numerusform>
            <numerusform>Učitana su %n zapisa.</numerusform>
            <numerusform>Učitano je %n zapisa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading “{name}”</source>
        <translation>Učitavanje: {name}</translation>
    </message>
    <message>
        <source>Open working copy</source>
        <translation>Otvaranje radne kopije</translation>
    </message>
    <message>
        <source>Opening {file}</source>
        <translation>Otvaranje: {file}</translation>
    </message>
    <message>
        <source>Something is under way on this working copy already; wait for it to end.</source>
        <translation>Na ovoj radnoj kopiji je nešto već u toku; sačekajte da se završi.</translation>
    </message>
    <message>
        <source>This file is being written already; wait for it to end.</source>
        <translation>Ova datoteka se već upisuje; sačekajte da se to završi.</translation>
    </message>
    <message>
        <source>This working copy is in the project already.</source>
        <translation>Ova radna kopija je već u projektu.</translation>
    </message>
    <message>
        <source>Working copy (GeoPackage)</source>
        <translation>Radna kopija (GeoPackage)</translation>
    </message>
</context>
<context>
    <name>LookUpActions</name>
    <message>
        <source>&amp;Go on after each</source>
        <translation>&amp;Nastavi posle svake</translation>
    </message>
    <message>
        <source>Go back to the camera before, on the walk through those that are chosen beside this button</source>
        <translation>Vrati se na prethodnu kameru, u obilasku onih koje su izabrane pored ovog dugmeta</translation>
    </message>
    <message>
        <source>Go on to the next camera of the walk when the status of one was set</source>
        <translation>Kad se kameri postavi status, pređi na sledeću kameru u obilasku</translation>
    </message>
    <message>
        <source>Go on to the next camera, on the walk through those that are chosen beside this button</source>
        <translation>Pređi na sledeću kameru, u obilasku onih koje su izabrane pored ovog dugmeta</translation>
    </message>
    <message>
        <source>Loo&amp;k up</source>
        <translation>&amp;Pogledaj</translation>
    </message>
    <message>
        <source>Next camera to look at</source>
        <translation>Sledeća kamera za pregled</translation>
    </message>
    <message>
        <source>P&amp;ictures of the camera</source>
        <translation>&amp;Slike kamere</translation>
    </message>
    <message>
        <source>Previous camera to look at</source>
        <translation>Prethodna kamera za pregled</translation>
    </message>
    <message>
        <source>Rest the pointer on a camera to read what is known of it; click on it to see its pictures</source>
        <translation>Zadržite pokazivač na kameri da pročitate šta se o njoj zna; kliknite na nju da vidite njene slike</translation>
    </message>
    <message>
        <source>Show the pictures of the selected camera; nothing is fetched without a yes</source>
        <translation>Prikaži slike izabrane kamere; ništa se ne preuzima bez pristanka</translation>
    </message>
    <message>
        <source>What the walk from camera to camera goes through</source>
        <translation>Koje se kamere obilaze jedna za drugom</translation>
    </message>
</context>
<context>
    <name>LookUpTool</name>
    <message>
        <source>Choose a layer of cameras in the Layers panel first.</source>
        <translation>Najpre u panelu sa slojevima izaberite sloj kamera.</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Pogled na kameru</translation>
    </message>
</context>
<context>
    <name>LookingUp</name>
    <message>
        <source>Counting…</source>
        <translation>Prebrojavanje…</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Sloj</translation>
    </message>
    <message>
        <source>No column for the status</source>
        <translation>Nema kolone za status</translation>
    </message>
    <message>
        <source>No layer of cameras</source>
        <translation>Nema sloja kamera</translation>
    </message>
    <message>
        <source>Select one camera first.</source>
        <translation>Najpre izaberite jednu kameru.</translation>
    </message>
    <message>
        <source>This camera is not on the map any more.</source>
        <translation>Ove kamere više nema na karti.</translation>
    </message>
</context>
<context>
    <name>LossQuestion</name>
    <message>
        <source>A pull would delete {count} of {of} records here, because {server} does not have them any more. Somebody may have emptied the layer, by mistake or on purpose.

Nothing was changed yet. If you pull, the file as it is now is kept beside it, with “.before-pull” at the end of its name.</source>
        <translation>Povlačenje bi ovde obrisalo zapise ({count} od {of}) jer ih {server} više nema. Možda je neko ispraznio sloj, greškom ili namerno.

Još ništa nije promenjeno. Ako povučete izmene, datoteka kakva je sada ostaje sačuvana pored, sa dodatkom „.before-pull“ na kraju naziva.</translation>
    </message>
    <message>
        <source>Before you pull</source>
        <translation>Pre povlačenja</translation>
    </message>
    <message>
        <source>Pull all the same</source>
        <translation>Ipak povuci</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>A layer may call things by words of its own. Say which of them stands for which field of a camera; everything else is kept as it is, and goes back to the server as it came.</source>
        <translation>Sloj može da ima sopstvene nazive. Navedite koji od njih odgovara kom polju kamere; sve ostalo ostaje kakvo jeste i vraća se na server onako kako je stiglo.</translation>
    </message>
    <message>
        <source>Fields of the layer</source>
        <translation>Polja sloja</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Na primer</translation>
    </message>
    <message>
        <source>In the layer</source>
        <translation>U sloju</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>Odgovara polju</translation>
    </message>
    <message>
        <source>Two properties cannot stand for the same field: {names}.</source>
        <translation>Dva svojstva ne mogu da odgovaraju istom polju: {names}.</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>istoimena oznaka</translation>
    </message>
    <message>
        <source>nothing: not shown</source>
        <translation>ničemu: ne prikazuje se</translation>
    </message>
</context>
<context>
    <name>MarksLost</name>
    <message numerus="yes">
        <source>{file}: %n mark(s) on cameras could not be written when the plugin was closed.</source>
        <translation>
            <numerusform>{file}: %n oznaka na kamerama nije mogla da se upiše kada je dodatak zatvoren.</numerusform>
            <numerusform>{file}: %n oznake na kamerama nisu mogle da se upišu kada je dodatak zatvoren.</numerusform>
            <numerusform>{file}: %n oznaka na kamerama nije moglo da se upiše kada je dodatak zatvoren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MasterPassword</name>
    <message>
        <source>Master password</source>
        <translation>Glavna lozinka</translation>
    </message>
    <message>
        <source>QGIS now asks for the master password of its authentication database, where the sign-in of this connection is kept.</source>
        <translation>QGIS sada traži glavnu lozinku svoje baze za autentifikaciju, u kojoj se čuva prijava ove veze.</translation>
    </message>
    <message>
        <source>The secret edit link is kept in QGIS&apos;s authentication database, like a password. QGIS now asks for a master password for this database; where there is none yet, you choose it now. Remember it: it cannot be recovered.</source>
        <translation>Tajna veza za uređivanje čuva se u bazi za autentifikaciju QGIS-a, kao lozinka. QGIS sada traži glavnu lozinku te baze; ako je još nema, sada je birate. Zapamtite je: ne može se povratiti.</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>&amp;Let the other one stay</source>
        <translation>&amp;Neka ostane drugi</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Spoj</translation>
    </message>
    <message>
        <source>Goes with it: {values}</source>
        <translation>S njim odlazi: {values}</translation>
    </message>
    <message>
        <source>Merge two records</source>
        <translation>Spajanje dva zapisa</translation>
    </message>
    <message>
        <source>The record that goes is deleted. This is one step to undo.</source>
        <translation>Zapis koji odlazi se briše. Ovo je jedan korak koji može da se opozove.</translation>
    </message>
    <message>
        <source>Whose values stay</source>
        <translation>Čije vrednosti ostaju</translation>
    </message>
</context>
<context>
    <name>MergeModel</name>
    <message>
        <source>Field</source>
        <translation>Polje</translation>
    </message>
    <message>
        <source>Goes: {camera}</source>
        <translation>Odlazi: {camera}</translation>
    </message>
    <message>
        <source>Stays: {camera}</source>
        <translation>Ostaje: {camera}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A field holds something that is no text</source>
        <translation>U nekom polju je nešto što nije tekst</translation>
    </message>
    <message>
        <source>A field of numbers holds something else</source>
        <translation>U polju za brojeve je nešto što nije broj</translation>
    </message>
    <message>
        <source>A field of the camera cannot be read here; mend it first</source>
        <translation>Jedno polje kamere ovde ne može da se pročita; najpre ga ispravite</translation>
    </message>
    <message>
        <source>A style of the plugin could not be read, and the cameras were not added to the project; install the plugin again.</source>
        <translation>Jedan stil dodatka nije mogao da se pročita i kamere nisu dodate u projekat; ponovo instalirajte dodatak.</translation>
    </message>
    <message>
        <source>A tag has no name</source>
        <translation>Neka oznaka nema naziv</translation>
    </message>
    <message>
        <source>A tag holds a character that OpenStreetMap does not take</source>
        <translation>Neka oznaka sadrži znak koji OpenStreetMap ne prima</translation>
    </message>
    <message>
        <source>An error that the log tells</source>
        <translation>Greška koja piše u dnevniku</translation>
    </message>
    <message>
        <source>Another one that is brought in says just the same of this place</source>
        <translation>Još jedna koja se unosi kaže isto to o istom mestu</translation>
    </message>
    <message>
        <source>Cancelled; what was confirmed before is kept.</source>
        <translation>Otkazano; ono što je pre toga potvrđeno ostaje.</translation>
    </message>
    <message>
        <source>Give a table of old values and new ones.</source>
        <translation>Zadajte tabelu starih i novih vrednosti.</translation>
    </message>
    <message>
        <source>Give the key of the tag that is to be edited.</source>
        <translation>Zadajte ključ oznake koja se uređuje.</translation>
    </message>
    <message>
        <source>It has no number by which OpenStreetMap knows it</source>
        <translation>Nema broj po kojem je OpenStreetMap poznaje</translation>
    </message>
    <message>
        <source>It has no position in the world.</source>
        <translation>Nema položaj na svetu.</translation>
    </message>
    <message>
        <source>It is a line, an area or several points; a camera is one point.</source>
        <translation>To je linija, površ ili više tačaka; kamera je jedna tačka.</translation>
    </message>
    <message>
        <source>It is deleted in the file.</source>
        <translation>U datoteci je obrisano.</translation>
    </message>
    <message>
        <source>It is no point that a uMap could hold</source>
        <translation>To nije tačka kakvu uMap može da čuva</translation>
    </message>
    <message>
        <source>It is not known which version was changed</source>
        <translation>Ne zna se koja je verzija menjana</translation>
    </message>
    <message>
        <source>It is not tagged man_made=surveillance, so it is no camera for OpenStreetMap</source>
        <translation>Nema oznaku man_made=surveillance, pa za OpenStreetMap nije kamera</translation>
    </message>
    <message>
        <source>It is part of a line, an area or a relation in OpenStreetMap and cannot be deleted here</source>
        <translation>U OpenStreetMap-u je deo linije, površine ili relacije i odavde ne može da se obriše</translation>
    </message>
    <message>
        <source>It is something else than a camera.</source>
        <translation>To je nešto drugo, a ne kamera.</translation>
    </message>
    <message>
        <source>Line {line} of the table does not hold an old value and a new one, with a comma, a semicolon or a tab between them.</source>
        <translation>Red {line} u tabeli ne sadrži staru i novu vrednost, sa zarezom, tačkom i zarezom ili tabulatorom između njih.</translation>
    </message>
    <message>
        <source>More than one column may say where the cameras are ({names}); write a profile that names the right ones.</source>
        <translation>Više kolona možda govori gde su kamere ({names}); napišite profil koji imenuje prave.</translation>
    </message>
    <message>
        <source>No camera can have this value</source>
        <translation>Nijedna kamera ne može da ima ovu vrednost</translation>
    </message>
    <message>
        <source>Nothing was sent to {address} because http:// can be read and changed on the way; use an address that begins with https://.</source>
        <translation>Ništa nije poslato na {address} jer se http:// usput može čitati i menjati; koristite adresu koja počinje sa https://.</translation>
    </message>
    <message>
        <source>Nothing was sent, because this looks like an accident: {flags}</source>
        <translation>Ništa nije poslato jer ovo liči na omašku: {flags}</translation>
    </message>
    <message>
        <source>OpenStreetMap holds the whole world; choose the area to load, such as what the map shows.</source>
        <translation>OpenStreetMap obuhvata ceo svet; izaberite područje koje se učitava, na primer ono što je na karti.</translation>
    </message>
    <message>
        <source>OpenStreetMap takes at most 255 characters in a tag</source>
        <translation>OpenStreetMap u oznaci prima najviše 255 znakova</translation>
    </message>
    <message>
        <source>OpenStreetMap takes only text as the value of a tag</source>
        <translation>OpenStreetMap kao vrednost oznake prima samo tekst</translation>
    </message>
    <message>
        <source>QGIS could not store the sign-in; look at Settings → Options → Authentication, then try again.</source>
        <translation>QGIS nije uspeo da sačuva prijavu; pogledajte Settings → Options → Authentication, pa pokušajte ponovo.</translation>
    </message>
    <message>
        <source>QGIS could not use the sign-in of this connection, and nothing was sent; edit it under “Connections…”.</source>
        <translation>QGIS nije uspeo da upotrebi prijavu ove veze i ništa nije poslato; uredite je pod „Veze…“.</translation>
    </message>
    <message>
        <source>QGIS could not write {file}; see the log for the detail, then try another name or format.</source>
        <translation>QGIS nije mogao da upiše {file}; pojedinosti su u dnevniku, zatim probajte drugo ime ili drugi format.</translation>
    </message>
    <message>
        <source>QGIS knows no coordinate system “{name}”; give it as in EPSG:32634.</source>
        <translation>QGIS ne poznaje koordinatni sistem „{name}“; navedite ga kao u EPSG:32634.</translation>
    </message>
    <message>
        <source>QGIS&apos;s authentication system is switched off, so that no sign-in can be used; look at Settings → Options → Authentication.</source>
        <translation>Sistem za autentifikaciju u QGIS-u je isključen, pa se nijedna prijava ne može koristiti; pogledajte Settings → Options → Authentication.</translation>
    </message>
    <message>
        <source>Somebody else keeps changing this camera; push again in a while</source>
        <translation>Neko drugi stalno menja ovu kameru; pošaljite ponovo malo kasnije</translation>
    </message>
    <message>
        <source>Something else on the map has the same identifier; copy the camera and delete this one</source>
        <translation>Nešto drugo na karti ima isti identifikator; kopirajte kameru, a ovu obrišite</translation>
    </message>
    <message>
        <source>Something unexpected went wrong and the operation was stopped; please report what the log panel “Hiljade Kamera” says.</source>
        <translation>Došlo je do neočekivane greške i radnja je zaustavljena; prijavite šta piše na kartici „Hiljade Kamera“ u panelu sa porukama.</translation>
    </message>
    <message>
        <source>Something went wrong with QGIS&apos;s authentication database; look at Settings → Options → Authentication.</source>
        <translation>Nešto nije u redu sa bazom za autentifikaciju u QGIS-u; pogledajte Settings → Options → Authentication.</translation>
    </message>
    <message>
        <source>Something went wrong with the connection “{name}”; edit it under “Connections…”.</source>
        <translation>Nešto nije u redu sa vezom „{name}“; uredite je pod „Veze…“.</translation>
    </message>
    <message>
        <source>Something went wrong with the server {address}; try again, and see the log for the detail.</source>
        <translation>Nešto nije u redu sa serverom {address}; pokušajte ponovo, a pojedinosti su u dnevniku.</translation>
    </message>
    <message>
        <source>Something went wrong with the working copy {file}; see the log for the detail.</source>
        <translation>Nešto nije u redu sa radnom kopijom {file}; pojedinosti su u dnevniku.</translation>
    </message>
    <message>
        <source>The answer of the server {address} could not be understood, and nothing was changed; try again later, and tell whoever runs the server if it stays so.</source>
        <translation>Odgovor servera {address} nije razumljiv i ništa nije promenjeno; pokušajte kasnije, a ako tako ostane, javite onome ko vodi server.</translation>
    </message>
    <message>
        <source>The area is too large, or too full, to be read from there at once; choose a smaller one, or read it through an Overpass server (an address that ends in /api/interpreter).</source>
        <translation>Područje je preveliko ili u njemu ima previše podataka da bi se odatle pročitalo odjednom; izaberite manje ili ga čitajte preko Overpass servera (adresa koja se završava na /api/interpreter).</translation>
    </message>
    <message>
        <source>The area to print is empty, or its coordinate system is not known; choose an area, and say its coordinate system.</source>
        <translation>Područje za štampu je prazno ili se njegov koordinatni sistem ne zna; izaberite područje i navedite njegov koordinatni sistem.</translation>
    </message>
    <message>
        <source>The area to print is wider than {most} km, where no map is true to scale; choose a smaller one.</source>
        <translation>Područje za štampu je šire od {most} km, gde nijedna karta ne drži razmeru; izaberite manje.</translation>
    </message>
    <message>
        <source>The camera has no position</source>
        <translation>Kamera nema položaj</translation>
    </message>
    <message>
        <source>The camera is not in this working copy: it was deleted, or is not pulled yet</source>
        <translation>Kamere nema u ovoj radnoj kopiji: obrisana je ili još nije povučena</translation>
    </message>
    <message>
        <source>The camera lies outside the area of this working copy</source>
        <translation>Kamera je van područja ove radne kopije</translation>
    </message>
    <message>
        <source>The changeset was closed before everything was in it; push again, nothing will be sent twice.</source>
        <translation>Skup izmena je zatvoren pre nego što je sve ušlo u njega; pošaljite ponovo, ništa neće biti poslato dvaput.</translation>
    </message>
    <message>
        <source>The changeset was full; push again</source>
        <translation>Skup izmena je bio pun; pošaljite ponovo</translation>
    </message>
    <message>
        <source>The connection has no name; give it one.</source>
        <translation>Veza nema naziv; dajte joj ga.</translation>
    </message>
    <message>
        <source>The connection to {address} broke before the answer came; try again, nothing will be sent twice.</source>
        <translation>Veza sa {address} je prekinuta pre nego što je stigao odgovor; pokušajte ponovo, ništa neće biti poslato dvaput.</translation>
    </message>
    <message>
        <source>The edited copy holds no camera of this working copy, and nothing was deleted; it seems to be one of another layer.</source>
        <translation>U uređenoj kopiji nema nijedne kamere iz ove radne kopije i ništa nije obrisano; izgleda da je to kopija nekog drugog sloja.</translation>
    </message>
    <message>
        <source>The encoding of {file} was not recognised, or is not the one given; name it in a profile.</source>
        <translation>Kodiranje datoteke {file} nije prepoznato ili nije ono koje je navedeno; navedite ga u profilu.</translation>
    </message>
    <message>
        <source>The expression can&apos;t be read: {why}</source>
        <translation>Izraz ne može da se pročita: {why}</translation>
    </message>
    <message>
        <source>The expression could not be worked out</source>
        <translation>Izraz nije mogao da se izračuna</translation>
    </message>
    <message>
        <source>The field “tags” is not a valid list of tags (a JSON object)</source>
        <translation>Polje „tags“ nije ispravan spisak oznaka (JSON objekat)</translation>
    </message>
    <message>
        <source>The file is no profile of a table; choose another.</source>
        <translation>Datoteka nije profil tabele; izaberite drugu.</translation>
    </message>
    <message>
        <source>The filter could not be worked out</source>
        <translation>Filter nije mogao da se izračuna</translation>
    </message>
    <message>
        <source>The layer did not take the direction.</source>
        <translation>Sloj nije prihvatio smer.</translation>
    </message>
    <message>
        <source>The layer did not take the position.</source>
        <translation>Sloj nije prihvatio položaj.</translation>
    </message>
    <message>
        <source>The layer did not take the reach; it needs a field range_m for it.</source>
        <translation>Sloj nije prihvatio domet; za njega mu je potrebno polje range_m.</translation>
    </message>
    <message>
        <source>The layer did not take the value of {field} for camera {fid}.</source>
        <translation>Sloj nije primio vrednost polja {field} za kameru {fid}.</translation>
    </message>
    <message>
        <source>The layer has no field “{name}” that can be edited; choose another.</source>
        <translation>Sloj nema polje „{name}“ koje može da se uređuje; izaberite drugo.</translation>
    </message>
    <message>
        <source>The layer&apos;s field does not take this</source>
        <translation>Polje sloja ne prima ovu vrednost</translation>
    </message>
    <message>
        <source>The layout {file} has no map on its first page; add one, then try again.</source>
        <translation>Raspored {file} na prvoj strani nema kartu; dodajte je, pa probajte ponovo.</translation>
    </message>
    <message>
        <source>The map has more than one layer; give the address of one of these: {layers}.</source>
        <translation>Karta ima više slojeva; navedite adresu jednog od ovih: {layers}.</translation>
    </message>
    <message>
        <source>The map has no layer of its own, so there is nothing to load; check the address.</source>
        <translation>Karta nema nijedan svoj sloj, pa nema šta da se učita; proverite adresu.</translation>
    </message>
    <message>
        <source>The master password of QGIS&apos;s authentication database was not given, and nothing was sent; try again and enter it.</source>
        <translation>Glavna lozinka baze za autentifikaciju u QGIS-u nije uneta i ništa nije poslato; pokušajte ponovo i unesite je.</translation>
    </message>
    <message>
        <source>The operation was stopped by an error; try again, and see the log for the detail.</source>
        <translation>Radnju je zaustavila greška; pokušajte ponovo, a pojedinosti su u dnevniku.</translation>
    </message>
    <message>
        <source>The page could not be printed; see the log for the detail.</source>
        <translation>Strana nije mogla da se odštampa; pojedinosti su u dnevniku.</translation>
    </message>
    <message>
        <source>The picture could not be fetched from {host}.</source>
        <translation>Slika nije mogla da se preuzme sa {host}.</translation>
    </message>
    <message>
        <source>The picture from {host} is damaged and cannot be shown.</source>
        <translation>Slika sa {host} je oštećena i ne može da se prikaže.</translation>
    </message>
    <message>
        <source>The picture on {host} is larger than what is fetched ({megabytes} MB, {megapixels} megapixels); it can be opened in the browser.</source>
        <translation>Slika na {host} je veća od onoga što se preuzima ({megabytes} MB, {megapixels} megapiksela); može da se otvori u pregledaču.</translation>
    </message>
    <message>
        <source>The profile does not say “{where}”.</source>
        <translation>Profil ne navodi „{where}“.</translation>
    </message>
    <message>
        <source>The profile says “{where}” twice.</source>
        <translation>Profil dvaput navodi „{where}“.</translation>
    </message>
    <message>
        <source>The profile says “{where}”, which is nothing that it may say.</source>
        <translation>Profil navodi „{where}“, što ne može da navede.</translation>
    </message>
    <message>
        <source>The profile was made by a newer version of Hiljade Kamera; update the plugin to use it.</source>
        <translation>Profil je napravila novija verzija dodatka Hiljade Kamera; ažurirajte dodatak da biste ga koristili.</translation>
    </message>
    <message>
        <source>The server {address} answered with more than {limit} MB, and reading was stopped; load only what the map shows.</source>
        <translation>Odgovor servera {address} je veći od {limit} MB i čitanje je zaustavljeno; učitajte samo ono što je na karti.</translation>
    </message>
    <message>
        <source>The server {address} could not be reached; check the address, your network and QGIS&apos;s proxy settings, then try again.</source>
        <translation>Server {address} nije dostupan; proverite adresu, mrežu i podešavanja proksija u QGIS-u, pa pokušajte ponovo.</translation>
    </message>
    <message>
        <source>The server {address} did not accept the sign-in; check the authentication configuration of the connection.</source>
        <translation>Server {address} nije prihvatio prijavu; proverite podešavanje autentifikacije te veze.</translation>
    </message>
    <message>
        <source>The server {address} failed; what is not done yet stays pending, try again later.</source>
        <translation>Server {address} je zakazao; ono što još nije urađeno ostaje na čekanju, pokušajte kasnije.</translation>
    </message>
    <message>
        <source>The server {address} has no such layer; check the last part of the address, or ask whoever runs the server.</source>
        <translation>Server {address} nema takav sloj; proverite poslednji deo adrese ili pitajte onoga ko vodi server.</translation>
    </message>
    <message>
        <source>The server {address} is busy; what is not done yet stays pending, try again in a few minutes.</source>
        <translation>Server {address} je zauzet; ono što još nije urađeno ostaje na čekanju, pokušajte ponovo za nekoliko minuta.</translation>
    </message>
    <message>
        <source>The server {address} points to another place, {target}, and nothing was sent there; if it has moved, change the address in the connection.</source>
        <translation>Server {address} upućuje na drugo mesto, {target}, i tamo ništa nije poslato; ako se server preselio, promenite adresu u vezi.</translation>
    </message>
    <message>
        <source>The sign-in belongs to {bound} and was not sent to {origin}; choose one that belongs there.</source>
        <translation>Prijava pripada serveru {bound} i nije poslata na {origin}; izaberite onu koja tamo pripada.</translation>
    </message>
    <message>
        <source>The sign-in of this connection is not in QGIS&apos;s authentication database any more; choose another under “Connections…”.</source>
        <translation>Prijava ove veze više nije u bazi za autentifikaciju QGIS-a; izaberite drugu pod „Veze…“.</translation>
    </message>
    <message>
        <source>The sign-in of “{name}” was chosen for {bound}, not for {origin}, and nothing was sent; confirm it under “Connections…”.</source>
        <translation>Prijava veze „{name}“ izabrana je za {bound}, a ne za {origin}, i ništa nije poslato; potvrdite je pod „Veze…“.</translation>
    </message>
    <message>
        <source>The table cannot be read.</source>
        <translation>Tabela ne može da se pročita.</translation>
    </message>
    <message>
        <source>The table has no column “{name}”, which the profile names; it has {names}.</source>
        <translation>Tabela nema kolonu „{name}“ koju profil navodi; ima {names}.</translation>
    </message>
    <message>
        <source>The table has two columns “{name}”, so that nobody knows which is meant; give one another name.</source>
        <translation>Tabela ima dve kolone „{name}“, pa se ne zna na koju se misli; dajte jednoj drugo ime.</translation>
    </message>
    <message>
        <source>The table holds two new values for “{old}”; take one of them out.</source>
        <translation>U tabeli su dve nove vrednosti za „{old}“; uklonite jednu od njih.</translation>
    </message>
    <message>
        <source>The table is no JSON object of old values and new ones.</source>
        <translation>Tabela nije JSON objekat sa starim i novim vrednostima.</translation>
    </message>
    <message>
        <source>The tag “{tag}” has a field of its own; edit the field “{column}” instead.</source>
        <translation>Oznaka „{tag}“ ima svoje polje; umesto nje uredite polje „{column}“.</translation>
    </message>
    <message>
        <source>The text is too long for this</source>
        <translation>Tekst je predugačak za ovo</translation>
    </message>
    <message>
        <source>The uMap does not say which version of the layer it holds, so a push could cover others&apos; work, and nothing was sent; tell those who run it that X-Datalayer-Version must reach the reader.</source>
        <translation>uMap ne kaže koju verziju sloja ima, pa bi slanje moglo da prepiše tuđi rad i ništa nije poslato; javite onima koji ga vode da X-Datalayer-Version mora da stigne do čitaoca.</translation>
    </message>
    <message>
        <source>There is another connection named “{name}”; choose another name.</source>
        <translation>Već postoji veza sa nazivom „{name}“; izaberite drugi naziv.</translation>
    </message>
    <message>
        <source>There is no camera to print: the working copy is empty, or what is withheld leaves none.</source>
        <translation>Nema kamere za štampu: radna kopija je prazna, ili od onoga što se izostavlja nijedna ne ostaje.</translation>
    </message>
    <message>
        <source>There is no connection named “{name}” any more; choose another under “Connections…”.</source>
        <translation>Veze sa nazivom „{name}“ više nema; izaberite drugu pod „Veze…“.</translation>
    </message>
    <message>
        <source>There is no picture any more at this address on {host}.</source>
        <translation>Na ovoj adresi na {host} više nema slike.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of {path}; free some space, then try again.</source>
        <translation>Na disku za {path} nema više mesta; oslobodite prostor, pa pokušajte ponovo.</translation>
    </message>
    <message>
        <source>There is not enough memory for {file} in this resolution; lower it, or choose a smaller paper.</source>
        <translation>Za {file} u ovoj rezoluciji nema dovoljno memorije; smanjite je ili izaberite manji papir.</translation>
    </message>
    <message>
        <source>There is something at {address}, but it is not a {type} server; check the address and the type of the connection.</source>
        <translation>Na adresi {address} nečega ima, ali to nije {type} server; proverite adresu i tip veze.</translation>
    </message>
    <message>
        <source>There was no answer from {host}; check the network and QGIS&apos;s proxy settings, then try again.</source>
        <translation>Nije bilo odgovora sa {host}; proverite mrežu i podešavanja proksija u QGIS-u, pa pokušajte ponovo.</translation>
    </message>
    <message>
        <source>These changes belong to another camera layer than this working copy; choose a working copy of that layer.</source>
        <translation>Ove izmene pripadaju drugom sloju kamera, a ne onom čija je ovo radna kopija; izaberite radnu kopiju tog sloja.</translation>
    </message>
    <message>
        <source>This is a direction that can&apos;t be read</source>
        <translation>Ovo je smer koji ne može da se pročita</translation>
    </message>
    <message>
        <source>This is no number</source>
        <translation>Ovo nije broj</translation>
    </message>
    <message numerus="yes">
        <source>This pull would take away %n record(s), of {of} in the working copy, and nothing was changed; find out why the server lacks them, and accept it only if that is meant.</source>
        <translation>
            <numerusform>Ovo povlačenje bi uklonilo %n zapis, od {of} u radnoj kopiji, i ništa nije promenjeno; saznajte zašto ga server nema i prihvatite samo ako je to namera.</numerusform>
            <numerusform>Ovo povlačenje bi uklonilo %n zapisa, od {of} u radnoj kopiji, i ništa nije promenjeno; saznajte zašto ih server nema i prihvatite samo ako je to namera.</numerusform>
            <numerusform>Ovo povlačenje bi uklonilo %n zapisa, od {of} u radnoj kopiji, i ništa nije promenjeno; saznajte zašto ih server nema i prihvatite samo ako je to namera.</numerusform>
        </translation>
    </message>
    <message>
        <source>This regular expression could take very long; write it without repetitions inside of repetitions, and with fewer of them.</source>
        <translation>Ovaj regularni izraz mogao bi da traje veoma dugo; napišite ga bez ponavljanja unutar ponavljanja i sa manje njih.</translation>
    </message>
    <message>
        <source>This uMap has version {version}, and the plugin writes only to 3.7 and later, so nothing was sent; what you loaded stays readable, and your changes can be exported.</source>
        <translation>Ovaj uMap je verzije {version}, a dodatak piše samo u 3.7 i novije, pa ništa nije poslato; ono što ste učitali ostaje čitljivo, a vaše izmene mogu da se izvezu.</translation>
    </message>
    <message>
        <source>This working copy was made from another camera layer, and nothing was sent; load the cameras of this one into a new working copy.</source>
        <translation>Ova radna kopija potiče iz drugog sloja kamera i ništa nije poslato; učitajte kamere ovog sloja u novu radnu kopiju.</translation>
    </message>
    <message>
        <source>Too many cameras are within this distance of one another; choose a smaller distance.</source>
        <translation>Previše kamera je na ovom rastojanju jedna od druge; izaberite manje rastojanje.</translation>
    </message>
    <message>
        <source>Too many cameras stand within {distance} m of one another to be compared; choose a smaller distance.</source>
        <translation>Previše kamera stoji na manje od {distance} m jedna od druge da bi se uporedile; izaberite manje rastojanje.</translation>
    </message>
    <message>
        <source>What is to be found is no regular expression: {why}.</source>
        <translation>Ono što se traži nije regularni izraz: {why}.</translation>
    </message>
    <message>
        <source>What the profile says as “{where}” is nothing that may stand there.</source>
        <translation>Ono što profil navodi kao „{where}“ ne može tu da stoji.</translation>
    </message>
    <message>
        <source>What the profile says as “{where}” is of the wrong kind.</source>
        <translation>Ono što profil navodi kao „{where}“ pogrešne je vrste.</translation>
    </message>
    <message>
        <source>What the record names does not lead to the address of a picture.</source>
        <translation>Ono što zapis navodi ne vodi do adrese slike.</translation>
    </message>
    <message>
        <source>What {host} sent is not a picture that is shown here; it can be opened in the browser.</source>
        <translation>Ono što je poslao {host} nije slika koja se ovde prikazuje; može da se otvori u pregledaču.</translation>
    </message>
    <message>
        <source>Which columns say where the cameras are was not recognised; write a profile that names them, from {names}.</source>
        <translation>Nije prepoznato koje kolone govore gde su kamere; napišite profil koji ih imenuje, od kolona {names}.</translation>
    </message>
    <message>
        <source>Your account may not do this on {address}; ask whoever runs the server for the right to write.</source>
        <translation>Vaš nalog ovo ne sme na {address}; zatražite pravo upisa od onoga ko vodi server.</translation>
    </message>
    <message>
        <source>{file} begins with definitions of its own (a document type), with which a file can do harm; it was not read.</source>
        <translation>{file} počinje sopstvenim definicijama (tip dokumenta), kojima datoteka može da naškodi; nije pročitana.</translation>
    </message>
    <message>
        <source>{file} cannot be opened; check that it is there and may be read.</source>
        <translation>{file} ne može da se otvori; proverite da li postoji i sme li da se čita.</translation>
    </message>
    <message>
        <source>{file} cannot be read on from row {row}: a cell is too large, most likely because a quotation mark is not closed.</source>
        <translation>{file} ne može da se čita dalje od reda {row}: jedna ćelija je prevelika, najverovatnije zato što navodnik nije zatvoren.</translation>
    </message>
    <message>
        <source>{file} has no field server_id, so that nobody can tell which camera is which; export it again with all fields.</source>
        <translation>{file} nema polje server_id, pa se ne može znati koja je koja kamera; izvezite je ponovo sa svim poljima.</translation>
    </message>
    <message>
        <source>{file} has no row with names of columns where one should be.</source>
        <translation>{file} nema red sa imenima kolona tamo gde bi trebalo da bude.</translation>
    </message>
    <message>
        <source>{file} has no such sheet; choose another.</source>
        <translation>{file} nema takav list; izaberite drugi.</translation>
    </message>
    <message>
        <source>{file} holds triggers or views that are not those of this plugin and was not opened; load the cameras again into a new working copy.</source>
        <translation>{file} sadrži okidače ili poglede koji nisu iz ovog dodatka i nije otvorena; ponovo učitajte kamere u novu radnu kopiju.</translation>
    </message>
    <message>
        <source>{file} is already there and was left as it is; choose another name for the new working copy.</source>
        <translation>{file} već postoji i nije dirana; izaberite drugi naziv za novu radnu kopiju.</translation>
    </message>
    <message>
        <source>{file} is being edited in another window; save or discard the edits there, or try again after {time}.</source>
        <translation>{file} se uređuje u drugom prozoru; tamo sačuvajte ili odbacite izmene ili pokušajte ponovo posle {time}.</translation>
    </message>
    <message>
        <source>{file} is being pulled, pushed or loaded right now; wait for that to end, or try again after {time}.</source>
        <translation>Za {file} je upravo u toku povlačenje, slanje ili učitavanje; sačekajte da se završi ili pokušajte ponovo posle {time}.</translation>
    </message>
    <message>
        <source>{file} is in use by another program; close it there, then try again.</source>
        <translation>{file} se koristi u drugom programu; zatvorite je tamo, pa pokušajte ponovo.</translation>
    </message>
    <message>
        <source>{file} is larger than {limit} MB and was not read; bring it in in parts.</source>
        <translation>{file} je veća od {limit} MB i nije pročitana; unesite je u delovima.</translation>
    </message>
    <message>
        <source>{file} is missing, damaged, or no working copy of this plugin; choose another file, or load the cameras again.</source>
        <translation>{file} ne postoji, oštećena je ili nije radna kopija ovog dodatka; izaberite drugu datoteku ili ponovo učitajte kamere.</translation>
    </message>
    <message>
        <source>{file} is no GPX, KML or OpenStreetMap&apos;s XML, or it is damaged; nothing was taken from it.</source>
        <translation>{file} nije GPX, KML ni XML OpenStreetMap-a, ili je oštećena; ništa iz nje nije uneto.</translation>
    </message>
    <message>
        <source>{file} is no GeoJSON and no answer of an Overpass, or it is damaged; nothing was taken from it.</source>
        <translation>{file} nije GeoJSON ni odgovor servera Overpass, ili je oštećena; ništa iz nje nije uneto.</translation>
    </message>
    <message>
        <source>{file} is no GeoPackage with a layer of cameras in longitude and latitude; choose another file or layer.</source>
        <translation>{file} nije GeoPackage sa slojem kamera u geografskoj dužini i širini; izaberite drugu datoteku ili sloj.</translation>
    </message>
    <message>
        <source>{file} is no file of handed-over changes, or it is damaged or too large; ask for it to be exported again.</source>
        <translation>{file} nije datoteka sa predatim izmenama, oštećena je ili je prevelika; zatražite da se ponovo izveze.</translation>
    </message>
    <message>
        <source>{file} is no print layout that QGIS can read; save one as a template in QGIS, then try again.</source>
        <translation>{file} nije raspored za štampu koji QGIS može da pročita; u QGIS-u sačuvajte raspored kao šablon, pa probajte ponovo.</translation>
    </message>
    <message>
        <source>{file} is no profile of a table, or it is damaged; choose another.</source>
        <translation>{file} nije profil tabele ili je oštećen; izaberite drugi.</translation>
    </message>
    <message>
        <source>{file} is no spreadsheet, or damaged, or has a password, and some of its rows might be missed; save it again, or export it as CSV.</source>
        <translation>{file} nije tabelarni dokument, ili je oštećen, ili ima lozinku, pa bi neki redovi mogli da se izgube; sačuvajte ga ponovo ili ga izvezite kao CSV.</translation>
    </message>
    <message>
        <source>{file} is no text; if it is a spreadsheet, give it the name of one.</source>
        <translation>{file} nije tekst; ako je tabelarni dokument, dajte mu takvo ime.</translation>
    </message>
    <message>
        <source>{file} is of no kind that cameras are brought in from: GeoJSON, GPX, KML, OpenStreetMap&apos;s XML, an answer of an Overpass, CSV, XLSX, ODS, or photos (JPEG).</source>
        <translation>{file} nije vrste iz koje se unose kamere: GeoJSON, GPX, KML, XML OpenStreetMap-a, odgovor servera Overpass, CSV, XLSX, ODS ili fotografije (JPEG).</translation>
    </message>
    <message>
        <source>{file} is too large to be read as a spreadsheet; export it as CSV.</source>
        <translation>{file} je prevelik da bi se čitao kao tabelarni dokument; izvezite ga kao CSV.</translation>
    </message>
    <message>
        <source>{file} was exported by a newer version of Hiljade Kamera; update the plugin to open it.</source>
        <translation>{file} je izvezena iz novije verzije dodatka Hiljade Kamera; ažurirajte dodatak da biste je otvorili.</translation>
    </message>
    <message>
        <source>{file} was made by a newer version of Hiljade Kamera and was left alone; update the plugin to open it.</source>
        <translation>{file} potiče iz novije verzije dodatka Hiljade Kamera i nije dirana; ažurirajte dodatak da biste je otvorili.</translation>
    </message>
    <message>
        <source>{host} did not give the picture: it answered with status {status}.</source>
        <translation>{host} nije dao sliku: odgovorio je statusom {status}.</translation>
    </message>
    <message>
        <source>{host} does not give this picture to everybody.</source>
        <translation>{host} ovu sliku ne daje svakome.</translation>
    </message>
    <message>
        <source>{path} cannot be written; choose another folder, or ask for the right to write there.</source>
        <translation>Upis u {path} nije moguć; izaberite drugu fasciklu ili zatražite pravo upisa.</translation>
    </message>
    <message>
        <source>“{address}” is not the address of a camera layer; it should look like https://server/v1/buckets/bucket/collections/layer.</source>
        <translation>„{address}“ nije adresa sloja kamera; adresa treba da izgleda ovako: https://server/v1/buckets/bucket/collections/layer.</translation>
    </message>
    <message>
        <source>“{name}” is no key of a tag; choose another.</source>
        <translation>„{name}“ nije ključ oznake; izaberite drugi.</translation>
    </message>
</context>
<context>
    <name>NearbyLines</name>
    <message>
        <source>There is no wall and no street near this camera in the layers that the map shows.</source>
        <translation>U slojevima koje karta prikazuje nema ni zida ni ulice blizu ove kamere.</translation>
    </message>
</context>
<context>
    <name>NewCameraPanel</name>
    <message>
        <source>&amp;Clear</source>
        <translation>O&amp;briši</translation>
    </message>
    <message>
        <source>Every new camera gets these values:</source>
        <translation>Svaka nova kamera dobija ove vrednosti:</translation>
    </message>
    <message>
        <source>Open the &amp;form for each new camera</source>
        <translation>Otvori &amp;obrazac za svaku novu kameru</translation>
    </message>
    <message>
        <source>Take from the &amp;selected camera</source>
        <translation>Preuzmi od &amp;izabrane kamere</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>not known</source>
        <translation>nepoznato</translation>
    </message>
    <message>
        <source>several</source>
        <translation>razno</translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message numerus="yes">
        <source>%n camera(s) selected</source>
        <translation>
            <numerusform>Izabrana je %n kamera</numerusform>
            <numerusform>Izabrane su %n kamere</numerusform>
            <numerusform>Izabrano je %n kamera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) would be another</source>
        <translation>
            <numerusform>Promenila bi se %n kamera</numerusform>
            <numerusform>Promenile bi se %n kamere</numerusform>
            <numerusform>Promenilo bi se %n kamera</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Direction (°)</source>
        <translation>&amp;Smer (°)</translation>
    </message>
    <message>
        <source>&amp;Latitude, longitude</source>
        <translation>Ši&amp;rina, dužina</translation>
    </message>
    <message>
        <source>&amp;Move by (m)</source>
        <translation>&amp;Pomeri za (m)</translation>
    </message>
    <message>
        <source>&amp;Opening angle (°)</source>
        <translation>&amp;Ugao (°)</translation>
    </message>
    <message>
        <source>&amp;Reach (m)</source>
        <translation>&amp;Domet (m)</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>Sač&amp;uvaj</translation>
    </message>
    <message>
        <source>&amp;Turn by (°)</source>
        <translation>&amp;Okreni za (°)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Po&amp;gled</translation>
    </message>
    <message>
        <source>No camera is selected.</source>
        <translation>Nijedna kamera nije izabrana.</translation>
    </message>
    <message>
        <source>Nobody knows it: store that it is not known</source>
        <translation>Niko to ne zna: sačuvaj da je nepoznato</translation>
    </message>
    <message>
        <source>Nothing would change</source>
        <translation>Ništa se ne bi promenilo</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>O&amp;dustani</translation>
    </message>
    <message>
        <source>The current layer has no cameras.</source>
        <translation>Trenutni sloj nema kamera.</translation>
    </message>
    <message>
        <source>Write latitude and longitude in degrees, as 44.8125, 20.4573.</source>
        <translation>Upišite geografsku širinu i dužinu u stepenima, na primer 44.8125, 20.4573.</translation>
    </message>
    <message>
        <source>towar&amp;ds (°)</source>
        <translation>&amp;ka (°)</translation>
    </message>
    <message>
        <source>{number} of {count}: {text}</source>
        <translation>{number} od {count}: {text}</translation>
    </message>
</context>
<context>
    <name>OldValuesPanel</name>
    <message numerus="yes">
        <source>%n new value(s) taken; {listed} of the old ones are in the list.</source>
        <translation>
            <numerusform>Preuzeta je %n nova vrednost; u spisku ima starih: {listed}.</numerusform>
            <numerusform>Preuzete su %n nove vrednosti; u spisku ima starih: {listed}.</numerusform>
            <numerusform>Preuzeto je %n novih vrednosti; u spisku ima starih: {listed}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) saved.</source>
        <translation>
            <numerusform>Sačuvana je %n vrednost.</numerusform>
            <numerusform>Sačuvane su %n vrednosti.</numerusform>
            <numerusform>Sačuvano je %n vrednosti.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Load…</source>
        <translation>&amp;Učitaj…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Na&amp;lepi</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Sačuvaj…</translation>
    </message>
    <message>
        <source>JSON file</source>
        <translation>JSON datoteka</translation>
    </message>
    <message>
        <source>JSON or CSV file</source>
        <translation>JSON ili CSV datoteka</translation>
    </message>
    <message>
        <source>Load a table of values</source>
        <translation>Učitavanje tabele vrednosti</translation>
    </message>
    <message>
        <source>Reading a table of values</source>
        <translation>Čitanje tabele vrednosti</translation>
    </message>
    <message>
        <source>Save the new values, for the next time or for others</source>
        <translation>Sačuvaj nove vrednosti, za sledeći put ili za druge</translation>
    </message>
    <message>
        <source>Save the table of values</source>
        <translation>Čuvanje tabele vrednosti</translation>
    </message>
    <message>
        <source>Saving a table of values</source>
        <translation>Čuvanje tabele vrednosti</translation>
    </message>
    <message>
        <source>Take old values and new ones from a JSON or CSV file</source>
        <translation>Uzmi stare i nove vrednosti iz JSON ili CSV datoteke</translation>
    </message>
    <message>
        <source>Take two columns of a spreadsheet, or one from the current row down (Ctrl+V)</source>
        <translation>Uzmi dve kolone iz programa za tabele, ili jednu od tekućeg reda naniže (Ctrl+V)</translation>
    </message>
    <message>
        <source>There are no new values to save.</source>
        <translation>Nema novih vrednosti koje bi se sačuvale.</translation>
    </message>
</context>
<context>
    <name>OldValuesTable</name>
    <message>
        <source>(none)</source>
        <translation>(nema)</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kamere</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Nova vrednost</translation>
    </message>
    <message>
        <source>Old values and new ones</source>
        <translation>Stare i nove vrednosti</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>Vrednost sada</translation>
    </message>
</context>
<context>
    <name>OpenCopies</name>
    <message>
        <source>Checking {file}</source>
        <translation>Provera: {file}</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>bank</source>
        <translation>banka</translation>
    </message>
    <message>
        <source>building</source>
        <translation>zgrada</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>kamera</translation>
    </message>
    <message>
        <source>cash machine</source>
        <translation>bankomat</translation>
    </message>
    <message>
        <source>ceiling</source>
        <translation>plafon</translation>
    </message>
    <message>
        <source>dome</source>
        <translation>kupola</translation>
    </message>
    <message>
        <source>doorbell</source>
        <translation>u zvonu</translation>
    </message>
    <message>
        <source>entrance</source>
        <translation>ulaz</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>nepokretna</translation>
    </message>
    <message>
        <source>gantry</source>
        <translation>portal</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>kapija</translation>
    </message>
    <message>
        <source>guard</source>
        <translation>stražar</translation>
    </message>
    <message>
        <source>gunshot detector</source>
        <translation>detektor pucnja</translation>
    </message>
    <message>
        <source>number plate reader</source>
        <translation>čitač registarskih tablica</translation>
    </message>
    <message>
        <source>panning</source>
        <translation>pokretna</translation>
    </message>
    <message>
        <source>parking</source>
        <translation>parking</translation>
    </message>
    <message>
        <source>pole</source>
        <translation>stub</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>odbačena</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>uklonjena</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>prijavljena</translation>
    </message>
    <message>
        <source>roof</source>
        <translation>krov</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>prodavnica</translation>
    </message>
    <message>
        <source>station</source>
        <translation>stanica</translation>
    </message>
    <message>
        <source>street</source>
        <translation>ulica</translation>
    </message>
    <message>
        <source>street lamp</source>
        <translation>ulična svetiljka</translation>
    </message>
    <message>
        <source>town</source>
        <translation>grad</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>saobraćaj</translation>
    </message>
    <message>
        <source>traffic signals</source>
        <translation>semafor</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>drvo</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>proverena</translation>
    </message>
    <message>
        <source>wall</source>
        <translation>zid</translation>
    </message>
</context>
<context>
    <name>PageBeside</name>
    <message>
        <source>Cancel</source>
        <translation>Otkaži</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Strana {page} od {pages}</translation>
    </message>
    <message>
        <source>Sheet {page} of {pages}</source>
        <translation>List {page} od {pages}</translation>
    </message>
</context>
<context>
    <name>PageMaker</name>
    <message>
        <source>Keeping the layout</source>
        <translation>Čuvanje rasporeda</translation>
    </message>
    <message>
        <source>Printing {file}</source>
        <translation>Štampanje: {file}</translation>
    </message>
    <message>
        <source>Reading the cameras to print</source>
        <translation>Čitanje kamera za štampu</translation>
    </message>
</context>
<context>
    <name>PageTurner</name>
    <message>
        <source>The next page</source>
        <translation>Sledeća strana</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>Prethodna strana</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Picture of the page</source>
        <translation>Slika strane</translation>
    </message>
</context>
<context>
    <name>PendingList</name>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Osveži</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Sve</translation>
    </message>
    <message>
        <source>Choose what stays where you and others changed the same</source>
        <translation>Izaberite šta ostaje tamo gde ste vi i drugi menjali isto</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Vrsta izmene</translation>
    </message>
    <message>
        <source>Load cameras…</source>
        <translation>Učitaj kamere…</translation>
    </message>
    <message>
        <source>Look for changes again, also those of other programs</source>
        <translation>Ponovo potraži izmene, i one iz drugih programa</translation>
    </message>
    <message>
        <source>Nothing is pending. Edit cameras in the layer “{layer}” with any tool of QGIS and save the edits; what you changed is then listed here.</source>
        <translation>Nema izmena na čekanju. Uređujte kamere u sloju „{layer}“ bilo kojom alatkom QGIS-a i sačuvajte izmene; ovde će tada biti navedeno šta ste izmenili.</translation>
    </message>
    <message>
        <source>Open working copy…</source>
        <translation>Otvori radnu kopiju…</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Izmene na čekanju</translation>
    </message>
    <message>
        <source>Resolve co&amp;nflicts…</source>
        <translation>Reši &amp;sukobe…</translation>
    </message>
    <message>
        <source>Resolve this conflict…</source>
        <translation>Reši ovaj sukob…</translation>
    </message>
    <message>
        <source>Search in the changes</source>
        <translation>Pretraga izmena</translation>
    </message>
    <message>
        <source>This project has no cameras yet. Load them from a server, or open a working copy.</source>
        <translation>U ovom projektu još nema kamera. Učitajte ih sa servera ili otvorite radnu kopiju.</translation>
    </message>
    <message>
        <source>changed: {count}</source>
        <translation>izmenjene: {count}</translation>
    </message>
    <message>
        <source>conflicts, which stay pending: {count}</source>
        <translation>sukobi, koji ostaju na čekanju: {count}</translation>
    </message>
    <message>
        <source>deleted: {count}</source>
        <translation>obrisane: {count}</translation>
    </message>
    <message>
        <source>new: {count}</source>
        <translation>nove: {count}</translation>
    </message>
</context>
<context>
    <name>PendingModel</name>
    <message>
        <source>After</source>
        <translation>Posle</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Pre</translation>
    </message>
    <message>
        <source>Camera {fid}</source>
        <translation>Kamera {fid}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Izmenjena</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Sukob</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Obrisana</translation>
    </message>
    <message>
        <source>Deleted on the server</source>
        <translation>Obrisana na serveru</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nova</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Na serveru</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Zapis</translation>
    </message>
    <message>
        <source>Stays in the working copy:</source>
        <translation>Ostaje u radnoj kopiji:</translation>
    </message>
    <message>
        <source>The server does not take this: it stays in the working copy.</source>
        <translation>Server ovo ne prima: ostaje u radnoj kopiji.</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>Zašto: {reason}</translation>
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
        <translation>&amp;Uvek za ovaj server</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>&amp;Pitaj ponovo</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Otkaži</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Ne</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>Otvori u &amp;pregledaču</translation>
    </message>
    <message>
        <source>&amp;This time</source>
        <translation>Ovaj &amp;put</translation>
    </message>
    <message>
        <source>Ask again for {host}</source>
        <translation>Ponovo pitaj za {host}</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Zatvori</translation>
    </message>
    <message>
        <source>Fetch pictures from {host}?</source>
        <translation>Preuzeti slike sa {host}?</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Sledeća slika</translation>
    </message>
    <message>
        <source>Nothing is fetched from {host}.</source>
        <translation>Sa {host} se ništa ne preuzima.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Slike</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Prethodna slika</translation>
    </message>
    <message>
        <source>T&amp;ry again</source>
        <translation>&amp;Pokušaj ponovo</translation>
    </message>
    <message>
        <source>The record names a page on {host} that shows a picture.</source>
        <translation>Zapis navodi stranicu na {host} koja prikazuje sliku.</translation>
    </message>
    <message>
        <source>The record names it in “{tag}”. Whoever runs this host sees that you ask.</source>
        <translation>Navodi ga zapis, pod „{tag}“. Ko god vodi ovaj server videće da pitate.</translation>
    </message>
    <message>
        <source>The record of this camera names no picture.</source>
        <translation>Zapis ove kamere ne navodi nijednu sliku.</translation>
    </message>
    <message>
        <source>{host} says that the picture is there.</source>
        <translation>{host} kaže da je slika tamo.</translation>
    </message>
    <message>
        <source>{kilobytes} kB so far</source>
        <translation>Do sada {kilobytes} kB</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} od {count}</translation>
    </message>
</context>
<context>
    <name>PictureShow</name>
    <message>
        <source>Fetching a picture</source>
        <translation>Preuzimanje slike</translation>
    </message>
</context>
<context>
    <name>PlayDialog</name>
    <message>
        <source>&amp;Make ready to play</source>
        <translation>Pripre&amp;mi za puštanje</translation>
    </message>
    <message>
        <source>&amp;Show all again</source>
        <translation>Opet prika&amp;ži sve</translation>
    </message>
    <message>
        <source>Cameras come</source>
        <translation>Kamere se pojavljuju</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mesec</translation>
    </message>
    <message>
        <source>One step is a</source>
        <translation>Jedan korak je</translation>
    </message>
    <message>
        <source>Play over time</source>
        <translation>Puštanje kroz vreme</translation>
    </message>
    <message>
        <source>QGIS&apos;s temporal controller then shows, step by step, the cameras that stood for certain at the end of each. Filters, styles and edits stay as they are. The counts that are shown from afar say nothing of time and are hidden meanwhile: zoom in to see cameras.</source>
        <translation>Vremenski upravljač QGIS-a tada korak po korak prikazuje kamere koje su na kraju svakog koraka sigurno stajale. Filteri, stilovi i izmene ostaju kakvi jesu. Brojevi koji se prikazuju izdaleka ne govore ništa o vremenu i dotle su sakriveni: približite kartu da biste videli kamere.</translation>
    </message>
    <message>
        <source>Quarter of a year</source>
        <translation>Kvartal</translation>
    </message>
    <message>
        <source>Show cameras without a readable date all the time</source>
        <translation>Sve vreme prikazuj kamere bez čitljivog datuma</translation>
    </message>
    <message>
        <source>When they were last checked (check_date)</source>
        <translation>Kada su poslednji put proverene (check_date)</translation>
    </message>
    <message>
        <source>When they were put up (start_date)</source>
        <translation>Kada su postavljene (start_date)</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Godina</translation>
    </message>
</context>
<context>
    <name>PlayingOverTime</name>
    <message>
        <source>All cameras are shown again, whatever their dates.</source>
        <translation>Opet se prikazuju sve kamere, bez obzira na datume.</translation>
    </message>
    <message>
        <source>Load cameras first: what plays over time is their layer.</source>
        <translation>Prvo učitajte kamere: kroz vreme se pušta njihov sloj.</translation>
    </message>
    <message>
        <source>Make QGIS&apos;s temporal controller ready to show cameras as they came</source>
        <translation>Pripremi vremenski upravljač QGIS-a da prikazuje kamere onako kako su se pojavljivale</translation>
    </message>
    <message>
        <source>No camera has a readable date of that kind.</source>
        <translation>Nijedna kamera nema čitljiv datum te vrste.</translation>
    </message>
    <message>
        <source>Play over &amp;time…</source>
        <translation>Pusti kroz &amp;vreme…</translation>
    </message>
    <message>
        <source>Ready from {first} to {last}: press play in the temporal controller.</source>
        <translation>Spremno od {first} do {last}: pritisnite puštanje u vremenskom upravljaču.</translation>
    </message>
    <message>
        <source>That makes {count} steps, and {most} is the most; choose a longer step.</source>
        <translation>To bi bilo {count} koraka, a najviše ih može biti {most}; izaberite duži korak.</translation>
    </message>
</context>
<context>
    <name>PositionForm</name>
    <message>
        <source>&amp;Easting</source>
        <translation>&amp;Istočna koordinata</translation>
    </message>
    <message>
        <source>&amp;Position</source>
        <translation>&amp;Položaj</translation>
    </message>
    <message>
        <source>&amp;Zone</source>
        <translation>&amp;Zona</translation>
    </message>
    <message>
        <source>(choose)</source>
        <translation>(izaberite)</translation>
    </message>
    <message>
        <source>Coordinate s&amp;ystem</source>
        <translation>Koordinatni s&amp;istem</translation>
    </message>
    <message>
        <source>L&amp;atitude</source>
        <translation>Geografska &amp;širina</translation>
    </message>
    <message>
        <source>Lo&amp;ngitude</source>
        <translation>Geografska du&amp;žina</translation>
    </message>
    <message>
        <source>Nor&amp;thing</source>
        <translation>S&amp;everna koordinata</translation>
    </message>
    <message>
        <source>Or&amp;der</source>
        <translation>Redo&amp;sled</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>&amp;Tekst</translation>
    </message>
    <message>
        <source>easting, northing</source>
        <translation>istočna, severna</translation>
    </message>
    <message>
        <source>latitude, longitude</source>
        <translation>širina, dužina</translation>
    </message>
    <message>
        <source>longitude, latitude</source>
        <translation>dužina, širina</translation>
    </message>
    <message>
        <source>northing, easting</source>
        <translation>severna, istočna</translation>
    </message>
    <message>
        <source>one column of text</source>
        <translation>jedna kolona s tekstom</translation>
    </message>
    <message>
        <source>the text says it</source>
        <translation>tekst to kaže</translation>
    </message>
    <message>
        <source>two columns in a coordinate system</source>
        <translation>dve kolone u koordinatnom sistemu</translation>
    </message>
    <message>
        <source>two columns in degrees</source>
        <translation>dve kolone u stepenima</translation>
    </message>
    <message>
        <source>two columns in zones of UTM</source>
        <translation>dve kolone u zonama UTM</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message numerus="yes">
        <source>%n camera(s)</source>
        <translation>
            <numerusform>%n kamera</numerusform>
            <numerusform>%n kamere</numerusform>
            <numerusform>%n kamera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) in more than one of these areas, counted in each</source>
        <translation>
            <numerusform>%n kamera u više od jedne od ovih oblasti, brojana u svakoj</numerusform>
            <numerusform>%n kamere u više od jedne od ovih oblasti, brojane u svakoj</numerusform>
            <numerusform>%n kamera u više od jedne od ovih oblasti, brojanih u svakoj</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) in none of these areas</source>
        <translation>
            <numerusform>%n kamera ni u jednoj od ovih oblasti</numerusform>
            <numerusform>%n kamere ni u jednoj od ovih oblasti</numerusform>
            <numerusform>%n kamera ni u jednoj od ovih oblasti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) in this area</source>
        <translation>
            <numerusform>%n kamera u ovoj oblasti</numerusform>
            <numerusform>%n kamere u ovoj oblasti</numerusform>
            <numerusform>%n kamera u ovoj oblasti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) of unknown direction</source>
        <translation>
            <numerusform>%n kamera nepoznatog smera</numerusform>
            <numerusform>%n kamere nepoznatog smera</numerusform>
            <numerusform>%n kamera nepoznatog smera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) on the map of {moment}</source>
        <translation>
            <numerusform>%n kamera na karti: {moment}</numerusform>
            <numerusform>%n kamere na karti: {moment}</numerusform>
            <numerusform>%n kamera na karti: {moment}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) on this map outside the area</source>
        <translation>
            <numerusform>%n kamera na ovoj karti van oblasti</numerusform>
            <numerusform>%n kamere na ovoj karti van oblasti</numerusform>
            <numerusform>%n kamera na ovoj karti van oblasti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) that may be from before are not ringed.</source>
        <translation>
            <numerusform>%n kamera koja je možda od ranije nije zaokružena.</numerusform>
            <numerusform>%n kamere koje su možda od ranije nisu zaokružene.</numerusform>
            <numerusform>%n kamera koje su možda od ranije nije zaokruženo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) that nobody verified stand at a position rounded to {grid} m, without field of view.</source>
        <translation>
            <numerusform>%n kamera koju niko nije proverio stoji na položaju zaokruženom na {grid} m, bez vidnog polja.</numerusform>
            <numerusform>%n kamere koje niko nije proverio stoje na položaju zaokruženom na {grid} m, bez vidnog polja.</numerusform>
            <numerusform>%n kamera koje niko nije proverio stoji na položaju zaokruženom na {grid} m, bez vidnog polja.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) that nobody verified stand at the nearest crossing, without field of view.</source>
        <translation>
            <numerusform>%n kamera koju niko nije proverio stoji na najbližoj raskrsnici, bez vidnog polja.</numerusform>
            <numerusform>%n kamere koje niko nije proverio stoje na najbližoj raskrsnici, bez vidnog polja.</numerusform>
            <numerusform>%n kamera koje niko nije proverio stoji na najbližoj raskrsnici, bez vidnog polja.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) that nobody verified were left out of this map.</source>
        <translation>
            <numerusform>%n kamera koju niko nije proverio izostavljena je sa ove karte.</numerusform>
            <numerusform>%n kamere koje niko nije proverio izostavljene su sa ove karte.</numerusform>
            <numerusform>%n kamera koje niko nije proverio izostavljeno je sa ove karte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) that nobody verified: direction withheld</source>
        <translation>
            <numerusform>%n kamera koju niko nije proverio: smer izostavljen</numerusform>
            <numerusform>%n kamere koje niko nije proverio: smer izostavljen</numerusform>
            <numerusform>%n kamera koje niko nije proverio: smer izostavljen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) whose dates are not exact enough were left out.</source>
        <translation>
            <numerusform>%n kamera čiji datumi nisu dovoljno tačni je izostavljena.</numerusform>
            <numerusform>%n kamere čiji datumi nisu dovoljno tačni su izostavljene.</numerusform>
            <numerusform>%n kamera čiji datumi nisu dovoljno tačni je izostavljeno.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) without a readable date are shown all the same.</source>
        <translation>
            <numerusform>%n kamera bez čitljivog datuma je ipak prikazana.</numerusform>
            <numerusform>%n kamere bez čitljivog datuma su ipak prikazane.</numerusform>
            <numerusform>%n kamera bez čitljivog datuma je ipak prikazano.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) without a readable date were left out.</source>
        <translation>
            <numerusform>%n kamera bez čitljivog datuma je izostavljena.</numerusform>
            <numerusform>%n kamere bez čitljivog datuma su izostavljene.</numerusform>
            <numerusform>%n kamera bez čitljivog datuma je izostavljeno.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of view drawn larger than they are, to be seen.</source>
        <translation>
            <numerusform>%n vidno polje nacrtano je veće nego što jeste, da bi se videlo.</numerusform>
            <numerusform>%n vidna polja nacrtana su veća nego što jesu, da bi se videla.</numerusform>
            <numerusform>%n vidnih polja nacrtano je veće nego što jesu, da bi se videla.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone after {moment}</source>
        <translation>
            <numerusform>%n uklonjena posle: {moment}</numerusform>
            <numerusform>%n uklonjene posle: {moment}</numerusform>
            <numerusform>%n uklonjenih posle: {moment}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n last changed on the server after {moment}</source>
        <translation>
            <numerusform>%n poslednji put promenjena na serveru posle: {moment}</numerusform>
            <numerusform>%n poslednji put promenjene na serveru posle: {moment}</numerusform>
            <numerusform>%n poslednji put promenjeno na serveru posle: {moment}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n last checked after {moment}</source>
        <translation>
            <numerusform>%n poslednji put proverena posle: {moment}</numerusform>
            <numerusform>%n poslednji put proverene posle: {moment}</numerusform>
            <numerusform>%n poslednji put provereno posle: {moment}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new after {moment}</source>
        <translation>
            <numerusform>%n nova posle: {moment}</numerusform>
            <numerusform>%n nove posle: {moment}</numerusform>
            <numerusform>%n novih posle: {moment}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) moved aside; a line leads to the cross.</source>
        <translation>
            <numerusform>%n znak je pomeren; linija vodi do krstića na pravom mestu.</numerusform>
            <numerusform>%n znaka su pomerena; linija vodi do krstića na pravom mestu.</numerusform>
            <numerusform>%n znakova je pomereno; linija vodi do krstića na pravom mestu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Oblast</translation>
    </message>
    <message>
        <source>Area {number}</source>
        <translation>Oblast {number}</translation>
    </message>
    <message>
        <source>As of {day}: cameras last checked by then (check_date). Those checked again later are not among them.</source>
        <translation>Stanje na dan {day} Kamere čija je poslednja provera (check_date) bila do tada. Onih koje su kasnije ponovo proverene nema među njima.</translation>
    </message>
    <message>
        <source>As of {day}: cameras that stood by their start_date.</source>
        <translation>Stanje na dan {day} Kamere koje su tada stajale, po njihovom start_date.</translation>
    </message>
    <message>
        <source>As of {day}: cameras whose record was last changed on the server by then, which does not say when they were put up. Those changed again later are not among them.</source>
        <translation>Stanje na dan {day} Kamere čiji je zapis na serveru poslednji put promenjen do tada, što ne govori kada su postavljene. Onih koje su kasnije ponovo menjane nema među njima.</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kamere</translation>
    </message>
    <message>
        <source>Cameras are counted in cells of {side} m; each dot stands amid those of a cell.</source>
        <translation>Kamere su prebrojane u poljima od {side} m; svaka tačka stoji usred kamera jednog polja.</translation>
    </message>
    <message>
        <source>Cameras are counted in cells of {side} m; each number stands near those of a cell.</source>
        <translation>Kamere su prebrojane u poljima od {side} m; svaki broj stoji blizu kamera jednog polja.</translation>
    </message>
    <message>
        <source>Cameras are counted in hexagons {width} m wide.</source>
        <translation>Kamere su prebrojane u šestouglovima širokim {width} m.</translation>
    </message>
    <message>
        <source>Cameras in a hexagon {width} m wide</source>
        <translation>Kamera u šestouglu širokom {width} m</translation>
    </message>
    <message>
        <source>Cameras that nobody verified are counted at a position rounded to {grid} m.</source>
        <translation>Kamere koje niko nije proverio brojane su na položaju zaokruženom na {grid} m.</translation>
    </message>
    <message>
        <source>Cameras that nobody verified are counted at the nearest crossing, or where none is near at a position rounded to {grid} m.</source>
        <translation>Kamere koje niko nije proverio broje se na najbližoj raskrsnici, a gde nijedna nije blizu na položaju zaokruženom na {grid} m.</translation>
    </message>
    <message>
        <source>Cameras that nobody verified are not counted.</source>
        <translation>Kamere koje niko nije proverio nisu brojane.</translation>
    </message>
    <message>
        <source>Cluster {number}</source>
        <translation>Grupa {number}</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Ispravke</translation>
    </message>
    <message>
        <source>Data of {saved}, printed on {printed}</source>
        <translation>Podaci: {saved} Odštampano: {printed}</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Smer</translation>
    </message>
    <message>
        <source>Edge of the page before or after</source>
        <translation>Ivica prethodne ili sledeće strane</translation>
    </message>
    <message>
        <source>Fields of view are drawn as symbols: true in direction, not to scale.</source>
        <translation>Vidna polja su nacrtana kao znakovi: smer je tačan, veličina nije u razmeri.</translation>
    </message>
    <message>
        <source>Fields of view are not drawn on this map.</source>
        <translation>Vidna polja nisu nacrtana na ovoj karti.</translation>
    </message>
    <message>
        <source>Fields of view of these cameras: {number}</source>
        <translation>Vidna polja ovih kamera: {number}</translation>
    </message>
    <message>
        <source>Gone after {moment}</source>
        <translation>Uklonjeno posle: {moment}</translation>
    </message>
    <message>
        <source>Last changed on the server after {moment}</source>
        <translation>Poslednja promena na serveru posle: {moment}</translation>
    </message>
    <message>
        <source>Last checked after {moment}</source>
        <translation>Poslednja provera posle: {moment}</translation>
    </message>
    <message>
        <source>Line of these pages</source>
        <translation>Linija ovih strana</translation>
    </message>
    <message>
        <source>Mapped, datasheet, assumed: how well the fields of view of these cameras are known.</source>
        <translation>Mapirano, tehnički list, pretpostavljeno: koliko se dobro znaju vidna polja ovih kamera.</translation>
    </message>
    <message>
        <source>Name or operator</source>
        <translation>Naziv ili operater</translation>
    </message>
    <message>
        <source>Names were left out of this map.</source>
        <translation>Imena su izostavljena sa ove karte.</translation>
    </message>
    <message>
        <source>New after {moment}</source>
        <translation>Novo posle: {moment}</translation>
    </message>
    <message>
        <source>No known camera in this area.</source>
        <translation>U ovoj oblasti nema poznatih kamera.</translation>
    </message>
    <message>
        <source>No map could be made of areas without a page.</source>
        <translation>Za oblasti bez strane karta nije mogla da se napravi.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Br.</translation>
    </message>
    <message>
        <source>Outline of the area</source>
        <translation>Obris oblasti</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Strana</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Strana {number}</translation>
    </message>
    <message>
        <source>Part {number}</source>
        <translation>Deonica {number}</translation>
    </message>
    <message>
        <source>Projection: {name} ({id}). Scale {scale}</source>
        <translation>Projekcija: {name} ({id}). Razmera {scale}</translation>
    </message>
    <message>
        <source>Quarter {number} of {year}</source>
        <translation>{number}. kvartal {year}</translation>
    </message>
    <message>
        <source>The cameras by their numbers on the map</source>
        <translation>Kamere po brojevima na karti</translation>
    </message>
    <message>
        <source>The data end on {day}.</source>
        <translation>Poslednji dan podataka: {day}</translation>
    </message>
    <message>
        <source>The numbers are those of the pages. North is up.</source>
        <translation>Brojevi su brojevi strana. Sever je gore.</translation>
    </message>
    <message>
        <source>There are too many cameras on the map for a table: they have no numbers.</source>
        <translation>Na karti je previše kamera za tabelu: nisu numerisane.</translation>
    </message>
    <message>
        <source>There is no known camera on the map.</source>
        <translation>Na karti nema poznatih kamera.</translation>
    </message>
    <message>
        <source>There is no room on this map for the numbers of the pages {pages}.</source>
        <translation>Na ovoj karti nema mesta za brojeve strana {pages}.</translation>
    </message>
    <message>
        <source>True place of a moved symbol</source>
        <translation>Mesto kamere čiji je znak pomeren</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tip</translation>
    </message>
    <message>
        <source>Version {code}</source>
        <translation>Verzija {code}</translation>
    </message>
    <message>
        <source>Where cameras are counted in cells, none is ringed.</source>
        <translation>Gde se kamere broje po ćelijama, nijedna nije zaokružena.</translation>
    </message>
    <message>
        <source>all round</source>
        <translation>ukrug</translation>
    </message>
    <message>
        <source>all round (assumed)</source>
        <translation>ukrug (pretpostavljeno)</translation>
    </message>
    <message>
        <source>all round, mostly {direction}</source>
        <translation>ukrug, uglavnom {direction}</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>pretpostavljeno</translation>
    </message>
    <message>
        <source>datasheet</source>
        <translation>tehnički list</translation>
    </message>
    <message>
        <source>east</source>
        <translation>istok</translation>
    </message>
    <message>
        <source>mapped</source>
        <translation>mapirano</translation>
    </message>
    <message>
        <source>mapped: {mapped}, from a datasheet: {datasheet}, assumed: {assumed}</source>
        <translation>mapirano: {mapped}, iz tehničkog lista: {datasheet}, pretpostavljeno: {assumed}</translation>
    </message>
    <message>
        <source>north</source>
        <translation>sever</translation>
    </message>
    <message>
        <source>north-east</source>
        <translation>severoistok</translation>
    </message>
    <message>
        <source>north-west</source>
        <translation>severozapad</translation>
    </message>
    <message>
        <source>south</source>
        <translation>jug</translation>
    </message>
    <message>
        <source>south-east</source>
        <translation>jugoistok</translation>
    </message>
    <message>
        <source>south-west</source>
        <translation>jugozapad</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>nepoznato</translation>
    </message>
    <message>
        <source>west</source>
        <translation>zapad</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>izostavljeno</translation>
    </message>
    <message>
        <source>{layer}: licence not stated</source>
        <translation>{layer}: licenca nije navedena</translation>
    </message>
    <message>
        <source>{least} and more</source>
        <translation>{least} i više</translation>
    </message>
    <message>
        <source>{title}: areas</source>
        <translation>{title}: oblasti</translation>
    </message>
    <message>
        <source>{title}: pages</source>
        <translation>{title}: strane</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Izvezi…</translation>
    </message>
    <message>
        <source>As it is printed, in a lower resolution.</source>
        <translation>Ovako se štampa, samo u nižoj rezoluciji.</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled; %n page(s) are finished and stay.</source>
        <translation>
            <numerusform>Otkazano; %n strana je gotova i ostaje.</numerusform>
            <numerusform>Otkazano; %n strane su gotove i ostaju.</numerusform>
            <numerusform>Otkazano; %n strana je gotovo i ostaje.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Otkazano; ništa nije upisano.</translation>
    </message>
    <message>
        <source>Choose a layer of areas: each of them, or each selected one, gets a page.</source>
        <translation>Izaberite sloj površina: svaka od njih, ili svaka izabrana, dobija stranu.</translation>
    </message>
    <message>
        <source>Drawing the map…</source>
        <translation>Crtanje karte…</translation>
    </message>
    <message>
        <source>Drawing the page…</source>
        <translation>Crtanje strane…</translation>
    </message>
    <message>
        <source>Keep as a la&amp;yout in the project</source>
        <translation>&amp;Zadrži kao raspored u projektu</translation>
    </message>
    <message>
        <source>Keeping the layout…</source>
        <translation>Čuvanje rasporeda…</translation>
    </message>
    <message>
        <source>Make a print map</source>
        <translation>Napravi kartu za štampu</translation>
    </message>
    <message>
        <source>Printing {file}…</source>
        <translation>Štampanje: {file}…</translation>
    </message>
    <message>
        <source>Select the areas to print in a layer of areas.</source>
        <translation>Izaberite područja za štampu u nekom sloju površina.</translation>
    </message>
    <message>
        <source>Stopping after this page…</source>
        <translation>Zaustavljanje posle ove strane…</translation>
    </message>
    <message>
        <source>The layout {name} is in the project; save the project to keep it.</source>
        <translation>Raspored {name} je u projektu; sačuvajte projekat da bi ostao.</translation>
    </message>
    <message>
        <source>The page that is shown, to be changed in QGIS, with or without this plugin</source>
        <translation>Prikazanu stranu, da se menja u QGIS-u, s ovim dodatkom ili bez njega</translation>
    </message>
    <message>
        <source>{file} is printed.</source>
        <translation>Odštampano: {file}.</translation>
    </message>
    <message numerus="yes">
        <source>{file} is printed: %n page(s).</source>
        <translation>
            <numerusform>Odštampano: {file}, %n strana.</numerusform>
            <numerusform>Odštampano: {file}, %n strane.</numerusform>
            <numerusform>Odštampano: {file}, %n strana.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintForm</name>
    <message>
        <source> dots per inch</source>
        <translation> tačaka po inču</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datoteka</translation>
    </message>
    <message>
        <source>&amp;Line under it</source>
        <translation>&amp;Red ispod naslova</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>P&amp;apir</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>Rezol&amp;ucija</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Prikaži</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Naslov</translation>
    </message>
    <message>
        <source>Areas of</source>
        <translation>Područja iz sloja</translation>
    </message>
    <message>
        <source>Base map</source>
        <translation>Podloga</translation>
    </message>
    <message>
        <source>Cameras of</source>
        <translation>Kamere iz</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Jezik</translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation>Iz&amp;gled</translation>
    </message>
    <message>
        <source>Or a layout of your own</source>
        <translation>Ili sopstveni raspored</translation>
    </message>
    <message>
        <source>Order of pages</source>
        <translation>Redosled strana</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orijentacija</translation>
    </message>
    <message>
        <source>Print layout (*.qpt)</source>
        <translation>Raspored za štampu (*.qpt)</translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation>Raz&amp;mera</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Drugi jezik</translation>
    </message>
    <message>
        <source>Te&amp;mplate</source>
        <translation>Ša&amp;blon</translation>
    </message>
    <message>
        <source>Their names</source>
        <translation>Njihova imena</translation>
    </message>
    <message>
        <source>Where cameras stand close</source>
        <translation>Gde su kamere blizu jedna drugoj</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nijedan</translation>
    </message>
    <message>
        <source>only the name of each area</source>
        <translation>samo ime svakog područja</translation>
    </message>
    <message>
        <source>the name of the layer</source>
        <translation>ime sloja</translation>
    </message>
</context>
<context>
    <name>PrintMap</name>
    <message numerus="yes">
        <source>%n camera(s)</source>
        <translation>
            <numerusform>%n kamera</numerusform>
            <numerusform>%n kamere</numerusform>
            <numerusform>%n kamera</numerusform>
        </translation>
    </message>
    <message>
        <source>A page for each area of a layer</source>
        <translation>Po strana za svako područje nekog sloja</translation>
    </message>
    <message>
        <source>A page for each area, for each cluster of cameras, or along a line; with a list</source>
        <translation>Strana za svaku oblast, za svaku grupu kamera ili duž linije; sa spiskom</translation>
    </message>
    <message>
        <source>A page for each year, quarter or month, of the cameras that stood then</source>
        <translation>Strana za svaku godinu, kvartal ili mesec, sa kamerama koje su tada stajale</translation>
    </message>
    <message>
        <source>A page of cameras as PDF, SVG or PNG, with a look at what it gives away</source>
        <translation>Strana sa kamerama kao PDF, SVG ili PNG, uz pregled onoga što odaje</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Položeno</translation>
    </message>
    <message>
        <source>All cameras</source>
        <translation>Sve kamere</translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation>Kao na ekranu</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Po imenu</translation>
    </message>
    <message>
        <source>Circles with a number</source>
        <translation>Krugovi sa brojem</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tamno</translation>
    </message>
    <message>
        <source>Field sheet, with lines for corrections</source>
        <translation>Terenski list, sa redovima za ispravke</translation>
    </message>
    <message>
        <source>Figure for a text</source>
        <translation>Slika za tekst</translation>
    </message>
    <message>
        <source>Folder for a file of each page</source>
        <translation>Fascikla za datoteku svake strane</translation>
    </message>
    <message>
        <source>For colour-blind eyes</source>
        <translation>Za oči koje slabo razlikuju boje</translation>
    </message>
    <message>
        <source>For print in four inks</source>
        <translation>Za štampu u četiri boje</translation>
    </message>
    <message>
        <source>From north to south, and from west to east</source>
        <translation>Od severa ka jugu i od zapada ka istoku</translation>
    </message>
    <message>
        <source>Go on without them</source>
        <translation>Nastavi bez njih</translation>
    </message>
    <message>
        <source>Greys</source>
        <translation>Sivi tonovi</translation>
    </message>
    <message>
        <source>Hexagons, coloured by number</source>
        <translation>Šestouglovi, obojeni po broju kamera</translation>
    </message>
    <message>
        <source>It gives no name away, and nothing exact that nobody verified.</source>
        <translation>Ne odaje nijedno ime, niti išta tačno što niko nije proverio.</translation>
    </message>
    <message numerus="yes">
        <source>It may name %n of them.</source>
        <translation>
            <numerusform>Može da imenuje %n od njih.</numerusform>
            <numerusform>Može da imenuje %n od njih.</numerusform>
            <numerusform>Može da imenuje %n od njih.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It shows exactly where %n stand(s) that nobody verified.</source>
        <translation>
            <numerusform>Pokazuje tačno gde stoji %n koju niko nije proverio.</numerusform>
            <numerusform>Pokazuje tačno gde stoje %n koje niko nije proverio.</numerusform>
            <numerusform>Pokazuje tačno gde stoji %n koje niko nije proverio.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leaflet to fold, with a table of numbered cameras</source>
        <translation>Letak za presavijanje, sa tabelom numerisanih kamera</translation>
    </message>
    <message>
        <source>Leave cameras out that nobody verified</source>
        <translation>Izostavi kamere koje niko nije proverio</translation>
    </message>
    <message>
        <source>Leave names and operators out</source>
        <translation>Izostavi imena i operatere</translation>
    </message>
    <message>
        <source>Make a print map…</source>
        <translation>Napravi kartu za štampu…</translation>
    </message>
    <message>
        <source>Make a series over time…</source>
        <translation>Napravi niz kroz vreme…</translation>
    </message>
    <message>
        <source>Make an atlas…</source>
        <translation>Napravi atlas…</translation>
    </message>
    <message>
        <source>Move cameras that nobody verified to a crossing</source>
        <translation>Pomeri kamere koje niko nije proverio na raskrsnicu</translation>
    </message>
    <message>
        <source>Move cameras that nobody verified to a grid of {grid} m</source>
        <translation>Pomeri kamere koje niko nije proverio na mrežu od {grid} m</translation>
    </message>
    <message numerus="yes">
        <source>On the page: %n camera(s).</source>
        <translation>
            <numerusform>Na strani: %n kamera.</numerusform>
            <numerusform>Na strani: %n kamere.</numerusform>
            <numerusform>Na strani: %n kamera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Page of an atlas, with figures</source>
        <translation>Strana atlasa, s grafikonima</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Plakat</translation>
    </message>
    <message>
        <source>Print: {name}</source>
        <translation>Štampa: {name}</translation>
    </message>
    <message>
        <source>Save edits first</source>
        <translation>Prvo sačuvaj izmene</translation>
    </message>
    <message>
        <source>Square, for the web</source>
        <translation>Kvadrat, za veb</translation>
    </message>
    <message>
        <source>Switch QGIS&apos;s plugin Processing on first, under Plugins – Manage and Install Plugins.</source>
        <translation>Najpre uključite QGIS-ov dodatak Processing, u meniju Plugins – Manage and Install Plugins.</translation>
    </message>
    <message>
        <source>Symbols apart, dots where too many</source>
        <translation>Razmaknuti znakovi, tačke gde ih je previše</translation>
    </message>
    <message>
        <source>Symbols apart, from any distance</source>
        <translation>Razmaknuti znakovi, sa svake udaljenosti</translation>
    </message>
    <message>
        <source>The layer has edits that are not saved: they would not be on the page. Save them first?</source>
        <translation>Sloj ima izmene koje nisu sačuvane: ne bi bile na strani. Da se prvo sačuvaju?</translation>
    </message>
    <message>
        <source>The nearest crossing of the base map&apos;s streets; where none is near, the grid</source>
        <translation>Na najbližu raskrsnicu ulica podloge; gde nijedne nema u blizini, na mrežu</translation>
    </message>
    <message>
        <source>The selected areas of a layer</source>
        <translation>Izabrana područja nekog sloja</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>Nesačuvane izmene</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Uspravno</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Ono što je na karti</translation>
    </message>
    <message>
        <source>Where to print to</source>
        <translation>Gde da se odštampa</translation>
    </message>
</context>
<context>
    <name>PrintingMaps</name>
    <message>
        <source>Load cameras first: a page is made from their working copy.</source>
        <translation>Prvo učitajte kamere: strana se pravi iz njihove radne kopije.</translation>
    </message>
</context>
<context>
    <name>Processing</name>
    <message numerus="yes">
        <source>%n area(s) without a name are numbered.</source>
        <translation>
            <numerusform>%n oblast bez imena je numerisana.</numerusform>
            <numerusform>%n oblasti bez imena su numerisane.</numerusform>
            <numerusform>%n oblasti bez imena je numerisano.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) are left alone in the working copy: changed meanwhile, or with tags that can&apos;t be read.</source>
        <translation>
            <numerusform>%n kamera u radnoj kopiji ostaje kakva je: u međuvremenu je izmenjena ili njene oznake ne mogu da se pročitaju.</numerusform>
            <numerusform>%n kamere u radnoj kopiji ostaju kakve su: u međuvremenu su izmenjene ili njihove oznake ne mogu da se pročitaju.</numerusform>
            <numerusform>%n kamera u radnoj kopiji ostaje kakve su: u međuvremenu su izmenjene ili njihove oznake ne mogu da se pročitaju.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) are proposed.</source>
        <translation>
            <numerusform>Predložena je %n kamera.</numerusform>
            <numerusform>Predložene su %n kamere.</numerusform>
            <numerusform>Predloženo je %n kamera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) changed.</source>
        <translation>
            <numerusform>Izmenjena je %n kamera.</numerusform>
            <numerusform>Izmenjene su %n kamere.</numerusform>
            <numerusform>Izmenjeno je %n kamera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) have a direction that can&apos;t be read:</source>
        <translation>
            <numerusform>%n kamera ima smer koji ne može da se pročita:</numerusform>
            <numerusform>%n kamere imaju smer koji ne može da se pročita:</numerusform>
            <numerusform>%n kamera ima smer koji ne može da se pročita:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) have a server_id and became new ones all the same; to bring edits of them back, apply the table itself as an edited copy.</source>
        <translation>
            <numerusform>%n kamera ima server_id i ipak je postala nova; da biste vratili njene izmene, primenite samu tabelu kao izmenjenu kopiju.</numerusform>
            <numerusform>%n kamere imaju server_id i ipak su postale nove; da biste vratili njihove izmene, primenite samu tabelu kao izmenjenu kopiju.</numerusform>
            <numerusform>%n kamera ima server_id i ipak su postale nove; da biste vratili njihove izmene, primenite samu tabelu kao izmenjenu kopiju.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) have no position that lies in the world.</source>
        <translation>
            <numerusform>%n kamera nema položaj u granicama sveta.</numerusform>
            <numerusform>%n kamere nemaju položaj u granicama sveta.</numerusform>
            <numerusform>%n kamera nema položaj u granicama sveta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) have no wall and no pole that near and were not moved.</source>
        <translation>
            <numerusform>%n kamera nema ni zid ni stub tako blizu i nije pomerena.</numerusform>
            <numerusform>%n kamere nemaju ni zid ni stub tako blizu i nisu pomerene.</numerusform>
            <numerusform>%n kamera nema ni zid ni stub tako blizu i nije pomereno.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) have no wall and no street within {distance} m and were not aimed.</source>
        <translation>
            <numerusform>%n kamera nema ni zid ni ulicu u krugu od {distance} m i nije usmerena.</numerusform>
            <numerusform>%n kamere nemaju ni zid ni ulicu u krugu od {distance} m i nisu usmerene.</numerusform>
            <numerusform>%n kamera nema ni zid ni ulicu u krugu od {distance} m i nije usmereno.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) in none of the areas.</source>
        <translation>
            <numerusform>%n kamera nije ni u jednoj oblasti.</numerusform>
            <numerusform>%n kamere nisu ni u jednoj oblasti.</numerusform>
            <numerusform>%n kamera nije ni u jednoj oblasti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) left alone, as the layer does not take a value of the duplicate.</source>
        <translation>
            <numerusform>%n kamera ostaje kakva je, jer sloj ne prima neku vrednost duplikata.</numerusform>
            <numerusform>%n kamere ostaju kakve su, jer sloj ne prima neku vrednost duplikata.</numerusform>
            <numerusform>%n kamera ostaje kakve su, jer sloj ne prima neku vrednost duplikata.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) look nowhere: there was nothing to turn or to widen.</source>
        <translation>
            <numerusform>%n kamera ne gleda nikuda: nije bilo šta da se okrene ili proširi.</numerusform>
            <numerusform>%n kamere ne gledaju nikuda: nije bilo šta da se okrene ili proširi.</numerusform>
            <numerusform>%n kamera ne gleda nikuda: nije bilo šta da se okrene ili proširi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) of the list without a position were left out.</source>
        <translation>
            <numerusform>Izostavljena je %n kamera sa spiska bez položaja.</numerusform>
            <numerusform>Izostavljene su %n kamere sa spiska bez položaja.</numerusform>
            <numerusform>Izostavljeno je %n kamera sa spiska bez položaja.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) see all round: there was nothing to turn or to widen.</source>
        <translation>
            <numerusform>%n kamera vidi ukrug: nije bilo šta da se okrene ili proširi.</numerusform>
            <numerusform>%n kamere vide ukrug: nije bilo šta da se okrene ili proširi.</numerusform>
            <numerusform>%n kamera vidi ukrug: nije bilo šta da se okrene ili proširi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stand at the place itself and were not aimed.</source>
        <translation>
            <numerusform>%n kamera stoji na samom mestu i nije usmerena.</numerusform>
            <numerusform>%n kamere stoje na samom mestu i nisu usmerene.</numerusform>
            <numerusform>%n kamera stoji na samom mestu i nije usmereno.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stand on a wall, and which side of it is outside can&apos;t be told; they were not aimed.</source>
        <translation>
            <numerusform>%n kamera stoji na zidu, a ne može da se odredi na kojoj njegovoj strani je spolja; nije usmerena.</numerusform>
            <numerusform>%n kamere stoje na zidu, a ne može da se odredi na kojoj njegovoj strani je spolja; nisu usmerene.</numerusform>
            <numerusform>%n kamera stoji na zidu, a ne može da se odredi na kojoj njegovoj strani je spolja; nije usmereno.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stayed as they were by an error; the log says which.</source>
        <translation>
            <numerusform>%n kamera je zbog greške ostala kakva je bila; u dnevniku piše koja je greška.</numerusform>
            <numerusform>%n kamere su zbog greške ostale kakve su bile; u dnevniku piše koja je greška.</numerusform>
            <numerusform>%n kamera je zbog greške ostalo kakve su bile; u dnevniku piše koja je greška.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stayed as they were.</source>
        <translation>
            <numerusform>%n kamera je ostala kakva je bila.</numerusform>
            <numerusform>%n kamere su ostale kakve su bile.</numerusform>
            <numerusform>%n kamera je ostalo kakve su bile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stayed as they were: the direction is too long.</source>
        <translation>
            <numerusform>%n kamera je ostala kakva je bila: smer je predugačak.</numerusform>
            <numerusform>%n kamere su ostale kakve su bile: smer je predugačak.</numerusform>
            <numerusform>%n kamera je ostalo kakve su bile: smer je predugačak.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) stayed as they were: the layer&apos;s CRS can&apos;t show their new place.</source>
        <translation>
            <numerusform>%n kamera je ostala kakva je bila: koordinatni sistem sloja ne može da prikaže njeno novo mesto.</numerusform>
            <numerusform>%n kamere su ostale kakve su bile: koordinatni sistem sloja ne može da prikaže njihovo novo mesto.</numerusform>
            <numerusform>%n kamera je ostalo kakve su bile: koordinatni sistem sloja ne može da prikaže njihovo novo mesto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) were refused:</source>
        <translation>
            <numerusform>Odbijena je %n kamera:</numerusform>
            <numerusform>Odbijene su %n kamere:</numerusform>
            <numerusform>Odbijeno je %n kamera:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) were written.</source>
        <translation>
            <numerusform>Upisana je %n kamera.</numerusform>
            <numerusform>Upisane su %n kamere.</numerusform>
            <numerusform>Upisano je %n kamera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) without a position stayed as they were.</source>
        <translation>
            <numerusform>%n kamera bez položaja je ostala kakva je bila.</numerusform>
            <numerusform>%n kamere bez položaja su ostale kakve su bile.</numerusform>
            <numerusform>%n kamera bez položaja je ostalo kakve su bile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) without a position were left out.</source>
        <translation>
            <numerusform>Izostavljena je %n kamera bez položaja.</numerusform>
            <numerusform>Izostavljene su %n kamere bez položaja.</numerusform>
            <numerusform>Izostavljeno je %n kamera bez položaja.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) without a readable direction were left out.</source>
        <translation>
            <numerusform>Izostavljena je %n kamera bez čitljivog smera.</numerusform>
            <numerusform>Izostavljene su %n kamere bez čitljivog smera.</numerusform>
            <numerusform>Izostavljeno je %n kamera bez čitljivog smera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were confirmed by the server before; the others stay pending, and can be pushed again.</source>
        <translation>
            <numerusform>%n izmenu je server pre toga potvrdio; ostale ostaju na čekanju i mogu ponovo da se pošalju.</numerusform>
            <numerusform>%n izmene je server pre toga potvrdio; ostale ostaju na čekanju i mogu ponovo da se pošalju.</numerusform>
            <numerusform>%n izmena je server pre toga potvrdio; ostale ostaju na čekanju i mogu ponovo da se pošalju.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of view can&apos;t be shown in the target CRS.</source>
        <translation>
            <numerusform>%n vidno polje ne može da se prikaže u ciljnom koordinatnom sistemu.</numerusform>
            <numerusform>%n vidna polja ne mogu da se prikažu u ciljnom koordinatnom sistemu.</numerusform>
            <numerusform>%n vidnih polja ne može da se prikaže u ciljnom koordinatnom sistemu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of which two records say different things: what stays keeps its own.</source>
        <translation>
            <numerusform>%n polje o kojem dva zapisa govore različito: zapis koji ostaje zadržava svoje.</numerusform>
            <numerusform>%n polja o kojima dva zapisa govore različito: zapis koji ostaje zadržava svoje.</numerusform>
            <numerusform>%n polja o kojima dva zapisa govore različito: zapis koji ostaje zadržava svoje.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are in a field that another fix changes: run it again for them.</source>
        <translation>
            <numerusform>%n nalaz je u polju koje menja druga ispravka: pokrenite ponovo zbog njega.</numerusform>
            <numerusform>%n nalaza su u polju koje menja druga ispravka: pokrenite ponovo zbog njih.</numerusform>
            <numerusform>%n nalaza je u polju koje menja druga ispravka: pokrenite ponovo zbog njih.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) found no free place on the map and lie over something: choose a larger scale or paper.</source>
        <translation>
            <numerusform>%n broj nije našao slobodno mesto na karti i preklapa se sa nečim: izaberite krupniju razmeru ili veći papir.</numerusform>
            <numerusform>%n broja nisu našla slobodno mesto na karti i preklapaju se sa nečim: izaberite krupniju razmeru ili veći papir.</numerusform>
            <numerusform>%n brojeva nije našlo slobodno mesto na karti i preklapa se sa nečim: izaberite krupniju razmeru ili veći papir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are finished and stay, without the list.</source>
        <translation>
            <numerusform>%n strana je gotova i ostaje, bez spiska.</numerusform>
            <numerusform>%n strane su gotove i ostaju, bez spiska.</numerusform>
            <numerusform>%n strana je gotovo i ostaje, bez spiska.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of the series are finished and stay.</source>
        <translation>
            <numerusform>%n strana niza je gotova i ostaje.</numerusform>
            <numerusform>%n strane niza su gotove i ostaju.</numerusform>
            <numerusform>%n strana niza je gotovo i ostaje.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) may show a known camera.</source>
        <translation>
            <numerusform>%n fotografija možda prikazuje poznatu kameru.</numerusform>
            <numerusform>%n fotografije možda prikazuju poznatu kameru.</numerusform>
            <numerusform>%n fotografija možda prikazuje poznatu kameru.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) say a heading from magnetic north, and no declination was given: their cameras were put at the photographer&apos;s place.</source>
        <translation>
            <numerusform>%n fotografija navodi smer od magnetnog severa, a deklinacija nije zadata: njena kamera je stavljena na mesto fotografa.</numerusform>
            <numerusform>%n fotografije navode smer od magnetnog severa, a deklinacija nije zadata: njihove kamere su stavljene na mesto fotografa.</numerusform>
            <numerusform>%n fotografija navodi smer od magnetnog severa, a deklinacija nije zadata: njihove kamere su stavljene na mesto fotografa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) say a heading without the north that it counts from: their cameras were put at the photographer&apos;s place.</source>
        <translation>
            <numerusform>%n fotografija navodi smer, ali ne i sever od kog se on meri: njena kamera je stavljena na mesto fotografa.</numerusform>
            <numerusform>%n fotografije navode smer, ali ne i sever od kog se on meri: njihove kamere su stavljene na mesto fotografa.</numerusform>
            <numerusform>%n fotografija navodi smer, ali ne i sever od kog se on meri: njihove kamere su stavljene na mesto fotografa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) say no heading: their cameras were put at the photographer&apos;s place.</source>
        <translation>
            <numerusform>%n fotografija ne navodi smer: njena kamera je stavljena na mesto fotografa.</numerusform>
            <numerusform>%n fotografije ne navode smer: njihove kamere su stavljene na mesto fotografa.</numerusform>
            <numerusform>%n fotografija ne navodi smer: njihove kamere su stavljene na mesto fotografa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) gave no clear answer to whether they are there.</source>
        <translation>
            <numerusform>Za %n sliku nema jasnog odgovora da li je tamo.</numerusform>
            <numerusform>Za %n slike nema jasnog odgovora da li su tamo.</numerusform>
            <numerusform>Za %n slika nema jasnog odgovora da li su tamo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) on other hosts were not looked at.</source>
        <translation>
            <numerusform>%n slika na drugim serverima nije pogledana.</numerusform>
            <numerusform>%n slike na drugim serverima nisu pogledane.</numerusform>
            <numerusform>%n slika na drugim serverima nije pogledano.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are seen by nobody.</source>
        <translation>
            <numerusform>%n mesto ne vidi niko.</numerusform>
            <numerusform>%n mesta ne vidi niko.</numerusform>
            <numerusform>%n mesta ne vidi niko.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) without a position were left out.</source>
        <translation>
            <numerusform>Izostavljeno je %n mesto bez položaja.</numerusform>
            <numerusform>Izostavljena su %n mesta bez položaja.</numerusform>
            <numerusform>Izostavljeno je %n mesta bez položaja.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) merged into others.</source>
        <translation>
            <numerusform>%n zapis je spojen sa drugim.</numerusform>
            <numerusform>%n zapisa su spojena sa drugima.</numerusform>
            <numerusform>%n zapisa je spojeno sa drugima.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) became cameras.</source>
        <translation>
            <numerusform>%n red je postao kamera.</numerusform>
            <numerusform>%n reda su postala kamere.</numerusform>
            <numerusform>%n redova je postalo kamere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were refused.</source>
        <translation>
            <numerusform>%n red je odbijen.</numerusform>
            <numerusform>%n reda su odbijena.</numerusform>
            <numerusform>%n redova je odbijeno.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) stayed in the script that they were in:</source>
        <translation>
            <numerusform>%n reč je ostala u pismu u kojem je bila:</numerusform>
            <numerusform>%n reči su ostale u pismu u kojem su bile:</numerusform>
            <numerusform>%n reči je ostalo u pismu u kojem su bile:</numerusform>
        </translation>
    </message>
    <message>
        <source>A camera does not move farther than (metres)</source>
        <translation>Kamera se ne pomera dalje od (metara)</translation>
    </message>
    <message>
        <source>A manifest says where the map lies: give no extent and no area beside it.</source>
        <translation>Manifest kaže gde je karta: uz njega ne zadajte ni obuhvat ni područje.</translation>
    </message>
    <message>
        <source>A page for each</source>
        <translation>Po strana za svaki period</translation>
    </message>
    <message>
        <source>A page for each of</source>
        <translation>Od čega se prave strane</translation>
    </message>
    <message>
        <source>A template&apos;s pictures become charts of the cameras on the page by their ids: figure_type, figure_operator, figure_direction and figure_time. They count what the page shows; where names are withheld there is no chart of operators.</source>
        <translation>Slike u šablonu postaju grafikoni kamera na strani, po svojim oznakama (id): figure_type, figure_operator, figure_direction i figure_time. Broje ono što strana prikazuje; gde su imena izostavljena, nema grafikona operatera.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Radnja</translation>
    </message>
    <message>
        <source>Address of the layer</source>
        <translation>Adresa sloja</translation>
    </message>
    <message>
        <source>Aim cameras</source>
        <translation>Usmeri kamere</translation>
    </message>
    <message>
        <source>Aims, turns, widens and moves many cameras at once.</source>
        <translation>Usmerava, okreće, proširuje i pomera mnogo kamera odjednom.</translation>
    </message>
    <message>
        <source>Aims, turns, widens and moves the cameras of a point layer, and sets their reach; in a new layer, or in place in the layer that is being edited. All angles are clockwise from true north on the ground, and all distances metres on it, in every coordinate system.

The action may be given by name: none, turn, bearing, place, along, away. Turning takes all views of a camera along; a bearing, a place and away are for the first view of a list. Aimed along the nearest wall or street, a camera is turned the way that is nearer. Away from the nearest wall it looks across it, to the side on which it stands; on the outline of a building, or up to half a metre inside, out of the building. A view that is aimed keeps its opening angle.

Cameras are moved first, so that they are aimed from where they will stand. A camera that can&apos;t be edited so stays as it is and is counted: it looks nowhere, sees all round, has no wall within 60 m, or stands on a line and which side is meant can&apos;t be told. What can&apos;t be read in a direction stays, and so does every text that already says what it should.</source>
        <translation>Usmerava, okreće, proširuje i pomera kamere iz tačkastog sloja i zadaje im domet; u novom sloju ili na mestu, u sloju koji se uređuje. Svi uglovi su od pravog severa u smeru kazaljke na satu, na tlu, a sva rastojanja u metrima na njemu, u svakom koordinatnom sistemu.

Radnja se može zadati i imenom: none, turn, bearing, place, along, away. Okretanje okreće sve poglede kamere; azimut, mesto i smer od zida odnose se na prvi pogled iz spiska. Kada se usmerava duž najbližeg zida ili ulice, kamera se okreće na bližu stranu. Od najbližeg zida kamera gleda popreko, na stranu na kojoj stoji; na obrisu zgrade, ili do pola metra unutra, gleda iz zgrade. Pogled koji se usmerava zadržava svoj ugao.

Kamere se najpre pomeraju, pa se usmeravaju odande gde će stajati. Kamera koja tako ne može da se uredi ostaje kakva je i broji se: ne gleda nikuda, vidi ukrug, nema zid u krugu od 60 m, ili stoji na liniji pa ne može da se odredi na koju stranu treba da gleda. Ono što u smeru ne može da se pročita ostaje, kao i svaki tekst koji već kaže što treba.</translation>
    </message>
    <message>
        <source>Also keep the layout in the project</source>
        <translation>Zadrži i raspored u projektu</translation>
    </message>
    <message numerus="yes">
        <source>And %n more refused row(s).</source>
        <translation>
            <numerusform>I još %n odbijen red.</numerusform>
            <numerusform>I još %n odbijena reda.</numerusform>
            <numerusform>I još %n odbijenih redova.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more row(s) with warnings.</source>
        <translation>
            <numerusform>I još %n red sa upozorenjima.</numerusform>
            <numerusform>I još %n reda sa upozorenjima.</numerusform>
            <numerusform>I još %n redova sa upozorenjima.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>I još %n.</numerusform>
            <numerusform>I još %n.</numerusform>
            <numerusform>I još %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Angle or bearing (degrees, clockwise)</source>
        <translation>Ugao ili azimut (stepeni u smeru kazaljke na satu)</translation>
    </message>
    <message>
        <source>Apply an edited copy</source>
        <translation>Primeni uređenu kopiju</translation>
    </message>
    <message>
        <source>Apply handed-over changes</source>
        <translation>Primeni predate izmene</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arapska</translation>
    </message>
    <message>
        <source>Area of the layer</source>
        <translation>Područje sloja</translation>
    </message>
    <message>
        <source>Area to print, in the place of an extent</source>
        <translation>Područje za štampu, umesto obuhvata</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Oblasti</translation>
    </message>
    <message>
        <source>Areas, a page for each</source>
        <translation>Oblasti, za svaku po strana</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>jermenska</translation>
    </message>
    <message>
        <source>Assumed distance of a camera in front of the photographer (metres)</source>
        <translation>Pretpostavljena udaljenost kamere ispred fotografa (metri)</translation>
    </message>
    <message>
        <source>Atlas, all pages in one file</source>
        <translation>Atlas, sve strane u jednoj datoteci</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Navođenje izvora</translation>
    </message>
    <message>
        <source>Base map</source>
        <translation>Podloga</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Paketi</translation>
    </message>
    <message>
        <source>Batches (JSON)</source>
        <translation>Paketi (JSON)</translation>
    </message>
    <message>
        <source>Before and after need two moments; give them, or a shorter step.</source>
        <translation>Za pre i posle potrebna su dva trenutka; navedite ih, ili kraći korak.</translation>
    </message>
    <message>
        <source>Begin with a map of all pages</source>
        <translation>Počni kartom svih strana</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>bengalska</translation>
    </message>
    <message>
        <source>Bring cameras in</source>
        <translation>Unesi kamere</translation>
    </message>
    <message>
        <source>Brings cameras from elsewhere into a working copy, as one batch that can be reversed.</source>
        <translation>Unosi kamere odnekud u radnu kopiju, kao jedan paket koji može da se poništi.</translation>
    </message>
    <message>
        <source>Brings others&apos; changes from the server into a working copy.</source>
        <translation>Povlači izmene drugih sa servera u radnu kopiju.</translation>
    </message>
    <message>
        <source>Brings what others changed on the server into a working copy. Pending changes stay; where both sides changed different fields of a camera, both are kept, and what both changed to different values is a conflict and stays as it is here.

A pull that would take more than a tenth of the cameras away, or all of them, changes nothing and ends with an error unless it is accepted.

Save or discard open edits of the working copy first.

Without an authentication configuration the environment&apos;s HILJADE_USER and HILJADE_PASSWORD, or HILJADE_TOKEN, are used, for the server named by HILJADE_URL alone.</source>
        <translation>Povlači u radnu kopiju ono što su drugi izmenili na serveru. Izmene na čekanju ostaju; gde su dve strane izmenile različita polja iste kamere, čuva se i jedno i drugo, a ono što su obe izmenile na različite vrednosti jeste sukob i ovde ostaje kakvo je.

Povlačenje koje bi uklonilo više od desetine kamera, ili sve, ništa ne menja i završava se greškom, osim ako ga prihvatite.

Najpre sačuvajte ili odbacite izmene radne kopije koje su otvorene.

Bez podešavanja autentifikacije koriste se HILJADE_USER i HILJADE_PASSWORD, ili HILJADE_TOKEN, iz okruženja, i to samo za server iz HILJADE_URL.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Zgrade</translation>
    </message>
    <message>
        <source>By which of a camera&apos;s days</source>
        <translation>Po kom danu kamere</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV datoteka</translation>
    </message>
    <message>
        <source>Camera {fid} was refused: {reason}</source>
        <translation>Kamera {fid} je odbijena: {reason}</translation>
    </message>
    <message>
        <source>Camera {fid}: it is not known whether the server took it; push again to find out.</source>
        <translation>Kamera {fid}: ne zna se da li ju je server prihvatio; pošaljite ponovo da biste saznali.</translation>
    </message>
    <message>
        <source>Camera {fid}: its field {field} can&apos;t hold the new value.</source>
        <translation>Kamera {fid}: njeno polje {field} ne može da primi novu vrednost.</translation>
    </message>
    <message>
        <source>Camera {fid}: the server has a newer version; it stays pending.</source>
        <translation>Kamera {fid}: server ima noviju verziju; izmena ostaje na čekanju.</translation>
    </message>
    <message>
        <source>Camera {fid}: “{direction}”</source>
        <translation>Kamera {fid}: „{direction}“</translation>
    </message>
    <message>
        <source>Camera {fid}: “{value}”: {reason}</source>
        <translation>Kamera {fid}: „{value}“: {reason}</translation>
    </message>
    <message>
        <source>Camera {name} stays as it is; settle its conflict, or mend its row, first.</source>
        <translation>Kamera {name} ostaje kakva je; najpre rešite njen sukob ili ispravite njen red.</translation>
    </message>
    <message>
        <source>Camera {name} was changed meanwhile and was left alone.</source>
        <translation>Kamera {name} je u međuvremenu izmenjena i nije dirana.</translation>
    </message>
    <message>
        <source>Camera {name} was changed since and stays so: {fields}.</source>
        <translation>Kamera {name} je otada izmenjena i takva ostaje: {fields}.</translation>
    </message>
    <message>
        <source>Camera {name} was deleted since and stays so.</source>
        <translation>Kamera {name} je otada obrisana i tako ostaje.</translation>
    </message>
    <message>
        <source>Camera {name} was left out: {reason}</source>
        <translation>Kamera {name} je izostavljena: {reason}</translation>
    </message>
    <message>
        <source>Camera {name}: both sides changed {fields}; that stays as it is here.</source>
        <translation>Kamera {name}: obe strane su izmenile {fields}; to ovde ostaje kakvo je.</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kamere</translation>
    </message>
    <message>
        <source>Cameras by photos</source>
        <translation>Kamere po fotografijama</translation>
    </message>
    <message>
        <source>Cameras in the areas</source>
        <translation>Kamere u oblastima</translation>
    </message>
    <message>
        <source>Cameras in the file</source>
        <translation>Kamere u datoteci</translation>
    </message>
    <message>
        <source>Cameras left alone in the working copy</source>
        <translation>Kamere koje su u radnoj kopiji ostale kakve su bile</translation>
    </message>
    <message>
        <source>Cameras left alone, as the layer does not take a value</source>
        <translation>Kamere koje su ostale kakve su bile, jer sloj ne prima neku vrednost</translation>
    </message>
    <message>
        <source>Cameras left as they were</source>
        <translation>Kamere koje su ostale kakve su bile</translation>
    </message>
    <message>
        <source>Cameras loaded</source>
        <translation>Učitane kamere</translation>
    </message>
    <message>
        <source>Cameras of the list that were not found</source>
        <translation>Kamere sa spiska koje nisu nađene</translation>
    </message>
    <message>
        <source>Cameras of which both sides say something else</source>
        <translation>Kamere o kojima dve strane kažu različito</translation>
    </message>
    <message>
        <source>Cameras on the last page</source>
        <translation>Kamera na poslednjoj strani</translation>
    </message>
    <message>
        <source>Cameras on the page</source>
        <translation>Kamere na strani</translation>
    </message>
    <message>
        <source>Cameras that are not on the list</source>
        <translation>Kamere kojih nema na spisku</translation>
    </message>
    <message>
        <source>Cameras that are on the list</source>
        <translation>Kamere kojih ima na spisku</translation>
    </message>
    <message>
        <source>Cameras that bring nothing new</source>
        <translation>Kamere koje ne donose ništa novo</translation>
    </message>
    <message>
        <source>Cameras that can&apos;t be written</source>
        <translation>Kamere koje ne mogu da se upišu</translation>
    </message>
    <message>
        <source>Cameras that were counted</source>
        <translation>Brojane kamere</translation>
    </message>
    <message>
        <source>Cameras to bring in</source>
        <translation>Kamere koje se unose</translation>
    </message>
    <message>
        <source>Cameras with duplicates</source>
        <translation>Kamere sa duplikatima</translation>
    </message>
    <message>
        <source>Cameras with warnings</source>
        <translation>Kamere sa upozorenjima</translation>
    </message>
    <message>
        <source>Cameras without a readable date</source>
        <translation>Kamere bez čitljivog datuma</translation>
    </message>
    <message>
        <source>Cameras without duplicates</source>
        <translation>Kamere bez duplikata</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Otkazano; ništa nije upisano.</translation>
    </message>
    <message>
        <source>Change a field of many cameras</source>
        <translation>Izmeni polje mnogih kamera</translation>
    </message>
    <message>
        <source>Changed cameras</source>
        <translation>Izmenjene kamere</translation>
    </message>
    <message>
        <source>Changes applied</source>
        <translation>Primenjene izmene</translation>
    </message>
    <message>
        <source>Changes in the file</source>
        <translation>Izmene u datoteci</translation>
    </message>
    <message>
        <source>Changes one field of the cameras of a point layer, or one tag by its key; in a new layer, or in place in the layer that is being edited. The other tags keep their values.

The action may be given by name: set, clear, replace, find, map, cyrillic, latin, expression, trim, normalise. Replacing is for a field that as a whole is what is to be found; finding is for each part of it. A regular expression is written as in Python, and its groups are put in the value as \1. One that could take very long is refused. The table is a JSON object of old values and new ones, or a CSV file with two columns; an empty value is none. Serbian goes from script to script without loss: a word that would not come back as it was stays and is named, and so do addresses and markup.

A camera that can&apos;t have the new value stays as it is, is counted as refused, and is named in the log: no number for a number, one that no camera has, a direction that can&apos;t be read, tags that are no JSON. The report has a line for each camera for which the filter is true.</source>
        <translation>Menja jedno polje kamera iz tačkastog sloja, ili jednu oznaku po njenom ključu; u novom sloju ili na mestu, u sloju koji se uređuje. Ostale oznake zadržavaju svoje vrednosti.

Radnja se može zadati i imenom: set, clear, replace, find, map, cyrillic, latin, expression, trim, normalise. Zamena je za polje koje je u celini ono što se traži; traženje je za svaki njegov deo. Regularni izraz se piše kao u jeziku Python, a njegove grupe se u vrednosti pišu kao \1. Onaj koji bi mogao da traje veoma dugo odbija se. Tabela je JSON objekat sa starim i novim vrednostima, ili CSV datoteka sa dve kolone; prazna vrednost znači da je nema. Srpski tekst prelazi iz pisma u pismo bez gubitka: reč koja se ne bi vratila kakva je bila ostaje i navodi se, a isto tako i adrese i HTML kod.

Kamera koja ne može da ima novu vrednost ostaje kakva je, broji se kao odbijena i navodi se u dnevniku: umesto broja nije broj, ili je broj koji nijedna kamera nema, smer ne može da se pročita, tags nije JSON. Izveštaj ima red za svaku kameru za koju je filter tačan.</translation>
    </message>
    <message>
        <source>Check cameras</source>
        <translation>Proveri kamere</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>kineska</translation>
    </message>
    <message>
        <source>Choose a file for the atlas, or a folder for its pages.</source>
        <translation>Izaberite datoteku za atlas ili fasciklu za njegove strane.</translation>
    </message>
    <message>
        <source>Choose a file for the series, or a folder for its pages.</source>
        <translation>Izaberite datoteku za niz, ili fasciklu za njegove strane.</translation>
    </message>
    <message>
        <source>Choose an action, or give an opening angle, a reach or a distance to move by.</source>
        <translation>Izaberite radnju ili zadajte ugao vidnog polja, domet ili pomeraj.</translation>
    </message>
    <message>
        <source>Choose the field to change, or give the key of a tag; one of the two.</source>
        <translation>Izaberite polje koje se menja ili zadajte ključ oznake; jedno od ta dva.</translation>
    </message>
    <message>
        <source>Choose the file with the table of old values and new ones.</source>
        <translation>Izaberite datoteku sa tabelom starih i novih vrednosti.</translation>
    </message>
    <message>
        <source>Choose the layer of the areas.</source>
        <translation>Izaberite sloj s oblastima.</translation>
    </message>
    <message>
        <source>Choose the layer with the line along which the pages are to lie.</source>
        <translation>Izaberite sloj s linijom duž koje treba da budu strane.</translation>
    </message>
    <message>
        <source>Choose the layers that have the walls or the poles.</source>
        <translation>Izaberite slojeve u kojima su zidovi ili stubovi.</translation>
    </message>
    <message>
        <source>Choose the layers that have the walls or the streets.</source>
        <translation>Izaberite slojeve u kojima su zidovi ili ulice.</translation>
    </message>
    <message>
        <source>Choose the place to aim the cameras at.</source>
        <translation>Izaberite mesto na koje se kamere usmeravaju.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Komentar</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Sukobi</translation>
    </message>
    <message>
        <source>Conflicts left</source>
        <translation>Preostali sukobi</translation>
    </message>
    <message>
        <source>Conflicts settled</source>
        <translation>Rešeni sukobi</translation>
    </message>
    <message>
        <source>Counts the cameras of a layer and draws one figure, ready to be published, as SVG, PNG or PDF, as the ending of the file says; beside it a CSV of the same name with its numbers, and the licence in a file that ends in .license.txt.

Bars: by type, kind, operator, manufacturer, zone, mount, status, or area (choose the areas and the field with their names). What no record says has a bar of its own; values beyond the most bars are summed up. Spellings are not put together: tidy them up first.

Directions: a rose of all views of all cameras, true north up, in which areas are in proportion to numbers. Cameras that see all round, and those without a readable direction, are not drawn but counted beside it.

start_date, check_date: how many cameras in each year or month. Dates that can&apos;t be read are counted beside it.

On every figure stand the number of cameras, the licence and whom to name, as the layer says them, and the dates of the data and of the print. Features that are selected, or that the layer&apos;s filter leaves, can be counted alone; the figure says so. The language of the figure need not be that of QGIS.</source>
        <translation>Broji kamere jednog sloja i crta jedan grafikon, spreman za objavljivanje, kao SVG, PNG ili PDF, kako kaže nastavak datoteke; pored njega je CSV istog imena s brojevima, a licenca u datoteci koja se završava na .license.txt.

Stupci: po tipu, vrsti, operateru, proizvođaču, zoni, nosaču, statusu ili oblasti (izaberite oblasti i polje s njihovim imenima). Ono što nijedan zapis ne kaže ima svoj stubac; vrednosti preko najvećeg broja stubaca se sabiraju. Načini pisanja se ne spajaju: prvo ih sredite.

Smerovi: ruža svih pogleda svih kamera, s pravim severom gore, u kojoj su površine srazmerne brojevima. Kamere koje vide unaokolo, i one bez čitljivog smera, ne crtaju se, nego se broje pored nje.

start_date, check_date: koliko kamera je u kojoj godini ili mesecu. Datumi koji ne mogu da se pročitaju broje se pored grafikona.

Na svakom grafikonu stoje broj kamera, licenca i koga treba navesti, kako ih sloj kaže, i datumi podataka i štampe. Mogu da se broje samo izabrani objekti, ili oni koje filter sloja propušta; grafikon to kaže. Jezik grafikona ne mora biti onaj kojim govori QGIS.</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>ćirilica</translation>
    </message>
    <message>
        <source>Date of the data, as 2026-12-31 (else that of their file)</source>
        <translation>Datum podataka, kao 2026-12-31 (inače datum njihove datoteke)</translation>
    </message>
    <message>
        <source>Days after which a check is old</source>
        <translation>Broj dana posle kojih je provera stara</translation>
    </message>
    <message>
        <source>Delete cameras that the edited copy lacks</source>
        <translation>Obriši kamere kojih nema u uređenoj kopiji</translation>
    </message>
    <message>
        <source>Deleted cameras</source>
        <translation>Obrisane kamere</translation>
    </message>
    <message>
        <source>Devanagari</source>
        <translation>devanagari</translation>
    </message>
    <message>
        <source>Download cameras</source>
        <translation>Preuzmi kamere</translation>
    </message>
    <message>
        <source>Draws a line from each camera to each place that lies in its field of view, right on the ground in every coordinate system. Nothing is thought to stand in the way.

A line has the camera&apos;s attributes, the feature id of the place (place_fid), how far it is (distance_m) and which way from the camera (azimuth_deg, clockwise from true north), and whether the width and the reach of the field of view are mapped, from a datasheet, or assumed. From a camera that stands at the place itself there is a row without a line.

A camera without a range in its direction is taken to see 60° wide, or all round where its type is dome or panning. Without a reach of its own it is taken to see as far as the default range.</source>
        <translation>Crta liniju od svake kamere do svakog mesta u njenom vidnom polju, tačno na tlu u svakom koordinatnom sistemu. Smatra se da ništa ne zaklanja pogled.

Linija ima atribute kamere, identifikator mesta (place_fid), koliko je ono daleko (distance_m) i u kom smeru od kamere (azimuth_deg, od pravog severa u smeru kazaljke na satu) i da li su širina i domet vidnog polja mapirani, iz tehničkog lista ili pretpostavljeni. Za kameru koja stoji na samom mestu postoji red bez linije.

Za kameru bez opsega u smeru pretpostavlja se širina od 60°, a vidno polje ukrug ako je njen tip dome ili panning. Ako nema sopstveni domet, uzima se podrazumevani.</translation>
    </message>
    <message>
        <source>Draws bars, a rose of directions or a chart over time, with the numbers beside it.</source>
        <translation>Crta stupce, ružu smerova ili grafikon kroz vreme, s brojevima pored njega.</translation>
    </message>
    <message>
        <source>Draws the field of view of each camera of a point layer: a polygon on the ground, right in metres in every coordinate system. A camera whose direction is a list has several.

A direction is a number of degrees clockwise from true north, a wind (NE, north-east), a range (90-180), or a list of them separated by semicolons. One that can&apos;t be read is named and not drawn.

A camera without a range in its direction is taken to see 60° wide, or all round where its type is dome or panning. Without a reach of its own it is taken to see as far as the default range. The output says for each whether its width and its reach are mapped, from a datasheet, or assumed.</source>
        <translation>Crta vidno polje svake kamere iz tačkastog sloja: poligon na tlu, tačan u metrima u svakom koordinatnom sistemu. Kamera čiji je smer spisak ima ih više.

Smer je broj stepeni od pravog severa u smeru kazaljke na satu, strana sveta (NE, north-east), opseg (90-180) ili spisak takvih vrednosti razdvojenih tačkom i zarezom. Smer koji ne može da se pročita navodi se i ne crta.

Za kameru bez opsega u smeru pretpostavlja se širina od 60°, a vidno polje ukrug ako je njen tip dome ili panning. Ako nema sopstveni domet, uzima se podrazumevani. U izlazu za svaku piše da li su širina i domet mapirani, iz tehničkog lista ili pretpostavljeni.</translation>
    </message>
    <message>
        <source>Draws what the cameras of a point layer see.</source>
        <translation>Crta šta vide kamere iz tačkastog sloja.</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Proba bez slanja</translation>
    </message>
    <message>
        <source>Duplicates stand no farther apart than (metres)</source>
        <translation>Duplikati nisu dalje jedan od drugog od (metara)</translation>
    </message>
    <message>
        <source>Edited cameras</source>
        <translation>Uređene kamere</translation>
    </message>
    <message>
        <source>Edited copy</source>
        <translation>Uređena kopija</translation>
    </message>
    <message>
        <source>Ethiopic</source>
        <translation>etiopska</translation>
    </message>
    <message>
        <source>Export pending changes</source>
        <translation>Izvezi izmene na čekanju</translation>
    </message>
    <message>
        <source>Export the verified list</source>
        <translation>Izvezi listu proverenih</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Izraz</translation>
    </message>
    <message>
        <source>Extent to print</source>
        <translation>Obuhvat za štampu</translation>
    </message>
    <message>
        <source>Feature {number}: {problems}</source>
        <translation>Objekat {number}: {problems}</translation>
    </message>
    <message>
        <source>Field of the list by which its records are known (none: the feature id)</source>
        <translation>Polje spiska po kojem se prepoznaju zapisi (prazno: identifikator objekta)</translation>
    </message>
    <message>
        <source>Field to change</source>
        <translation>Polje koje se menja</translation>
    </message>
    <message>
        <source>Field with the camera type</source>
        <translation>Polje sa tipom kamere</translation>
    </message>
    <message>
        <source>Field with the direction</source>
        <translation>Polje sa smerom</translation>
    </message>
    <message>
        <source>Field with the names of the areas</source>
        <translation>Polje s imenima oblasti</translation>
    </message>
    <message>
        <source>Field with the reach (metres)</source>
        <translation>Polje sa dometom (metri)</translation>
    </message>
    <message>
        <source>Fields (property=tag;…)</source>
        <translation>Polja (svojstvo=oznaka;…)</translation>
    </message>
    <message>
        <source>Fields of view</source>
        <translation>Vidna polja</translation>
    </message>
    <message>
        <source>Fields of which two records say different things</source>
        <translation>Polja o kojima dva zapisa govore različito</translation>
    </message>
    <message>
        <source>Fields to compare</source>
        <translation>Polja koja se porede</translation>
    </message>
    <message>
        <source>Fields to compare that the list names in another way (ours=theirs;…)</source>
        <translation>Polja za poređenje koja se na spisku zovu drugačije (naše=njihovo;…)</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Grafikon</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Nalazi</translation>
    </message>
    <message>
        <source>Finds the cameras in whose field of view places lie.</source>
        <translation>Nalazi kamere u čijem se vidnom polju nalaze mesta.</translation>
    </message>
    <message>
        <source>Finds which cameras stand on an official list, which don&apos;t, and what of it was not found.</source>
        <translation>Nalazi koje kamere stoje na zvaničnom spisku, koje ne stoje i šta sa njega nije nađeno.</translation>
    </message>
    <message>
        <source>Fix cameras</source>
        <translation>Ispravi kamere</translation>
    </message>
    <message>
        <source>Fixed cameras</source>
        <translation>Ispravljene kamere</translation>
    </message>
    <message>
        <source>Folder for a file of each page</source>
        <translation>Fascikla za datoteku svake strane</translation>
    </message>
    <message>
        <source>Folder with photos</source>
        <translation>Fascikla sa fotografijama</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Font</translation>
    </message>
    <message>
        <source>Format of the files in the folder</source>
        <translation>Format datoteka u fascikli</translation>
    </message>
    <message>
        <source>Further pages are in: {files}</source>
        <translation>Ostale strane su u: {files}</translation>
    </message>
    <message>
        <source>GeoJSON file</source>
        <translation>GeoJSON datoteka</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>gruzijska</translation>
    </message>
    <message>
        <source>Give an extent or an area to print, not both.</source>
        <translation>Zadajte obuhvat ili područje za štampu, ne oboje.</translation>
    </message>
    <message>
        <source>Give the angle to turn the cameras by, or to aim them to.</source>
        <translation>Zadajte ugao za koji se kamere okreću ili azimut ka kojem se usmeravaju.</translation>
    </message>
    <message>
        <source>Give the expression that says the new value.</source>
        <translation>Zadajte izraz koji kaže novu vrednost.</translation>
    </message>
    <message>
        <source>Give the value, or choose to take the old one away.</source>
        <translation>Zadajte vrednost ili izaberite da se stara ukloni.</translation>
    </message>
    <message>
        <source>Greatest distance between the two of a pair (metres)</source>
        <translation>Najveće rastojanje između dve kamere u paru (metri)</translation>
    </message>
    <message>
        <source>Greatest distance to a known camera (metres)</source>
        <translation>Najveća udaljenost do poznate kamere (metri)</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>grčka</translation>
    </message>
    <message>
        <source>HILJADE_TOKEN holds no token, and nothing was sent; correct it, then try again.</source>
        <translation>HILJADE_TOKEN ne sadrži token i ništa nije poslato; ispravite to, pa pokušajte ponovo.</translation>
    </message>
    <message>
        <source>Handed-over changes</source>
        <translation>Predate izmene</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebrejska</translation>
    </message>
    <message>
        <source>Hiljade Kamera</source>
        <translation>Hiljade Kamera</translation>
    </message>
    <message>
        <source>Hiragana</source>
        <translation>hiragana</translation>
    </message>
    <message>
        <source>How many cameras make a cluster</source>
        <translation>Koliko kamera čini grupu</translation>
    </message>
    <message>
        <source>How near cameras of a cluster are to the next one, metres</source>
        <translation>Koliko su kamere jedne grupe najviše udaljene od sledeće, metri</translation>
    </message>
    <message>
        <source>Import a table of cameras</source>
        <translation>Uvezi tabelu kamera</translation>
    </message>
    <message>
        <source>Import photos</source>
        <translation>Uvezi fotografije</translation>
    </message>
    <message numerus="yes">
        <source>In %n row(s) a number can&apos;t be read, such as a height in feet; that field was left out.</source>
        <translation>
            <numerusform>U %n redu broj ne može da se pročita, na primer visina u stopama; to polje je izostavljeno.</numerusform>
            <numerusform>U %n reda broj ne može da se pročita, na primer visina u stopama; to polje je izostavljeno.</numerusform>
            <numerusform>U %n redova broj ne može da se pročita, na primer visina u stopama; to polje je izostavljeno.</numerusform>
        </translation>
    </message>
    <message>
        <source>Instead of areas there can be a page for each cluster of cameras that stand close to each other, or pages along a line, as a street or a route: all of one scale, each turned so that the line runs across it from left to right, and a tenth of it is on the page before, too. How many cameras are on no page is said in the list at the end.

The first page is a map of all areas with the numbers of their pages. The template “atlas” has a small map of where the area lies, and charts; any template with a map whose id is overview has that map, too.</source>
        <translation>Umesto oblasti, strana može biti po jedna za svaku grupu kamera koje stoje blizu jedna drugoj, ili duž linije, kao što je ulica ili putanja: sve u istoj razmeri, svaka okrenuta tako da linija ide preko nje s leva na desno, a desetina nje je i na prethodnoj strani. Koliko kamera nije ni na jednoj strani, kaže spisak na kraju.

Prva strana je karta svih oblasti s brojevima njihovih strana. Šablon „atlas“ ima malu kartu koja pokazuje gde je oblast, i grafikone; tu malu kartu ima i svaki šablon s kartom čiji je id overview.</translation>
    </message>
    <message>
        <source>It can&apos;t be opened.</source>
        <translation>Ne može da se otvori.</translation>
    </message>
    <message>
        <source>It does not say where it was taken.</source>
        <translation>Ne kaže gde je snimljena.</translation>
    </message>
    <message>
        <source>It does not say where it was taken: there is no EXIF in it.</source>
        <translation>Ne kaže gde je snimljena: u njoj nema EXIF podataka.</translation>
    </message>
    <message>
        <source>It has other sheets, which were not read: {names}.</source>
        <translation>Ima i druge listove, koji nisu čitani: {names}.</translation>
    </message>
    <message>
        <source>It is a regular expression</source>
        <translation>To je regularni izraz</translation>
    </message>
    <message>
        <source>It is no JPEG, whatever its name says.</source>
        <translation>Nije JPEG, šta god joj ime kazivalo.</translation>
    </message>
    <message>
        <source>It is no ordinary file, or it is gone.</source>
        <translation>Nije obična datoteka, ili je više nema.</translation>
    </message>
    <message>
        <source>Its EXIF is damaged.</source>
        <translation>Njeni EXIF podaci su oštećeni.</translation>
    </message>
    <message>
        <source>Its position can&apos;t be read.</source>
        <translation>Njen položaj ne može da se pročita.</translation>
    </message>
    <message>
        <source>Its position is latitude 0, longitude 0: the device did not know where it was.</source>
        <translation>Njen položaj je geografska širina 0, dužina 0: uređaj nije znao gde se nalazi.</translation>
    </message>
    <message>
        <source>Its position is not on WGS84.</source>
        <translation>Njen položaj nije u sistemu WGS84.</translation>
    </message>
    <message>
        <source>JSON file</source>
        <translation>JSON datoteka</translation>
    </message>
    <message>
        <source>JSON or CSV file</source>
        <translation>JSON ili CSV datoteka</translation>
    </message>
    <message>
        <source>Katakana</source>
        <translation>katakana</translation>
    </message>
    <message>
        <source>Known cameras</source>
        <translation>Poznate kamere</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>korejska</translation>
    </message>
    <message>
        <source>Language of the figure</source>
        <translation>Jezik grafikona</translation>
    </message>
    <message>
        <source>Language of the page</source>
        <translation>Jezik strane</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>latinica</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Sloj</translation>
    </message>
    <message>
        <source>Layers with walls or poles</source>
        <translation>Slojevi sa zidovima ili stubovima</translation>
    </message>
    <message>
        <source>Layers with walls or streets</source>
        <translation>Slojevi sa zidovima ili ulicama</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licenca</translation>
    </message>
    <message>
        <source>Line under the title</source>
        <translation>Red ispod naslova</translation>
    </message>
    <message>
        <source>Line, with pages along it</source>
        <translation>Linija, sa stranama duž nje</translation>
    </message>
    <message>
        <source>Lines between pairs</source>
        <translation>Linije između parova</translation>
    </message>
    <message>
        <source>Lines of sight</source>
        <translation>Linije pogleda</translation>
    </message>
    <message>
        <source>List batches</source>
        <translation>Nabroj pakete</translation>
    </message>
    <message>
        <source>List past pushes</source>
        <translation>Navedi ranija slanja</translation>
    </message>
    <message>
        <source>List: {name}; source: {source}; licence: {licence}.</source>
        <translation>Spisak: {name}; izvor: {source}; licenca: {licence}.</translation>
    </message>
    <message>
        <source>Lists the batches that were brought into a working copy, newest first, as a table and as a JSON text: batch (its number), name, source, licence, attribution, made_at (UTC), how many cameras were added and changed, and reversed_at (UTC; empty while something of it may stand).</source>
        <translation>Nabraja pakete koji su uneti u radnu kopiju, prvo najnovije, kao tabelu i kao tekst u formatu JSON: batch (broj paketa), name, source, licence, attribution, made_at (UTC), koliko je kamera dodato (added) i izmenjeno (changed) i reversed_at (UTC; prazno dok nešto od paketa možda još stoji).</translation>
    </message>
    <message>
        <source>Lists the pushes of a working copy that changed something on the server, newest first, as a JSON text: push_id, made_at (UTC), comment, and how many cameras were created, modified and deleted.</source>
        <translation>Navodi slanja iz radne kopije koja su nešto izmenila na serveru, od najnovijeg, kao JSON tekst: push_id, made_at (UTC), comment i koliko je kamera dodato (created), izmenjeno (modified) i obrisano (deleted).</translation>
    </message>
    <message>
        <source>Lists what is wrong with the cameras of a point layer.</source>
        <translation>Navodi šta nije u redu sa kamerama tačkastog sloja.</translation>
    </message>
    <message>
        <source>Lists what was brought into a working copy, newest first.</source>
        <translation>Nabraja šta je uneto u radnu kopiju, prvo najnovije.</translation>
    </message>
    <message>
        <source>Lists what was pushed from a working copy, newest first.</source>
        <translation>Navodi šta je poslato iz radne kopije, od najnovijeg.</translation>
    </message>
    <message>
        <source>Loads a camera layer from a server into a working copy.</source>
        <translation>Učitava sloj kamera sa servera u radnu kopiju.</translation>
    </message>
    <message>
        <source>Loads a camera layer, or the part of it inside an extent, from a server into a working copy: a GeoPackage that can be edited with any tool, pulled into and pushed from.

The address of a layer on a Kinto server is https://server/v1/buckets/bucket/collections/layer, on a uMap https://server/en/datalayer/map/layer/ or, where the map has one layer alone, the map&apos;s own, of OpenStreetMap https://api.openstreetmap.org/api/0.6; the latter needs an extent.

A layer with field names of its own is read by a list like opis=note;naziv=name: each of its properties, and the tag that it stands for.

An existing working copy is replaced, unless it holds changes that were not pushed.

Without an authentication configuration the environment&apos;s HILJADE_USER and HILJADE_PASSWORD, or HILJADE_TOKEN, are used, for the server named by HILJADE_URL alone.</source>
        <translation>Učitava sloj kamera, ili njegov deo unutar zadatog obuhvata, sa servera u radnu kopiju: GeoPackage koji se može uređivati bilo kojom alatkom, u koji se izmene povlače i iz kojeg se šalju.

Adresa sloja na serveru Kinto izgleda ovako: https://server/v1/buckets/bucket/collections/layer, na uMap-u ovako: https://server/en/datalayer/map/layer/ ili, ako karta ima samo jedan sloj, kao adresa same karte, a za OpenStreetMap ovako: https://api.openstreetmap.org/api/0.6; za njega je potreban obuhvat.

Sloj sa sopstvenim nazivima polja čita se pomoću spiska kao što je opis=note;naziv=name: svako njegovo svojstvo i oznaka kojoj odgovara.

Postojeća radna kopija se zamenjuje, osim ako sadrži izmene koje nisu poslate.

Bez podešavanja autentifikacije koriste se HILJADE_USER i HILJADE_PASSWORD, ili HILJADE_TOKEN, iz okruženja, i to samo za server iz HILJADE_URL.</translation>
    </message>
    <message>
        <source>Longest distance (metres)</source>
        <translation>Najveće rastojanje (metri)</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Izgled</translation>
    </message>
    <message>
        <source>Look at pictures on these hosts (separated by commas; uses the network)</source>
        <translation>Pogledaj slike na ovim serverima (odvojenim zarezima; koristi mrežu)</translation>
    </message>
    <message>
        <source>Looks for what is wrong with cameras: directions that can&apos;t be read, likely duplicates, values that are nearly a usual one, heights in feet, broken letters, names spelt in several ways, and more. Without a choice of rules all are used.

The output has one row per finding, where the camera stands: the rule, how sure it is (error, warning, hint), a sentence, the field, and where it is plain what was meant, the fix as JSON: the new value by field. Nothing is changed; “Fix cameras” does that.

Fields are found by their names: those of a working copy (camera_type), or tags as OpenStreetMap has them (camera:type). Of a working copy, the edits not yet saved count, and what the server last gave is compared with them. Buildings, streets, water and the area of the layer are only looked at where you name a layer. Pictures are only looked at on hosts that you name.</source>
        <translation>Traži šta nije u redu sa kamerama: smerove koji ne mogu da se pročitaju, verovatne duplikate, vrednosti koje su skoro uobičajene, visine u stopama, pokvarena slova, imena pisana na više načina i drugo. Ako nijedno pravilo nije izabrano, koriste se sva.

Izlaz ima po jedan red za svaki nalaz, tamo gde kamera stoji: pravilo, koliko je sigurno (error, warning, hint), rečenicu, polje i, gde je jasno šta je trebalo da piše, ispravku kao JSON: novu vrednost po polju. Ništa se ne menja; to radi „Ispravi kamere“.

Polja se nalaze po imenima: onima iz radne kopije (camera_type) ili oznakama kakve ima OpenStreetMap (camera:type). Kod radne kopije računaju se i još nesačuvane izmene, i porede se sa onim što je server poslednji put dao. Zgrade, ulice, voda i područje sloja gledaju se samo ako navedete sloj. Slike se gledaju samo na serverima koje navedete.</translation>
    </message>
    <message>
        <source>Magnetic declination of all photos (degrees, east of north positive)</source>
        <translation>Magnetna deklinacija za sve fotografije (stepeni, istočno od severa pozitivno)</translation>
    </message>
    <message>
        <source>Make a figure</source>
        <translation>Napravi grafikon</translation>
    </message>
    <message>
        <source>Make a print map</source>
        <translation>Napravi kartu za štampu</translation>
    </message>
    <message>
        <source>Make a series over time</source>
        <translation>Napravi niz kroz vreme</translation>
    </message>
    <message>
        <source>Make an atlas</source>
        <translation>Napravi atlas</translation>
    </message>
    <message>
        <source>Makes a point layer of the photos (JPEG) in a folder that say where they were taken: a reported camera for each photo or, where a known camera is near, a row that names it.

The heading in a photo is the one of the photographer. A camera is put in front, along that heading, at a distance that is assumed; where the camera itself looks nobody has said, so its direction stays empty. Where a photo says no heading, or not from true north, the camera is put at the photographer&apos;s place, and the column place says so: move it to where it stands. A magnetic heading is made a true one only by the declination that you give; give it only where it holds for all photos.

A photo is taken to show the known camera nearest to the place in front, else the one nearest to the photographer, within the distance given; not one whose status is rejected or removed.

Nothing but place, time, heading and which side is up is read from a photo: no owner, no serial number, no device, no comment. But these tell where and when somebody stood. They are for you alone, so don&apos;t pass the layer on. Copied into a working copy, only the point and the status of a row go along; a point at the photographer&apos;s place is to be moved before it is pushed.</source>
        <translation>Pravi tačkasti sloj od fotografija (JPEG) iz fascikle koje kažu gde su snimljene: prijavljenu kameru za svaku fotografiju ili, gde je poznata kamera blizu, red koji je imenuje.

Smer u fotografiji je smer u kom je gledao fotograf. Kamera se stavlja ispred njega u tom smeru, na udaljenost koja je pretpostavljena; kuda gleda sama kamera niko nije rekao, pa njen smer ostaje prazan. Gde fotografija ne navodi smer, ili ga ne navodi od pravog severa, kamera se stavlja na mesto fotografa, i to kaže kolona place: pomerite je tamo gde stoji. Magnetni smer postaje pravi samo deklinacijom koju zadate; zadajte je samo ako važi za sve fotografije.

Uzima se da fotografija prikazuje poznatu kameru najbližu mestu ispred fotografa, a ako takve nema, onu najbližu fotografu, unutar zadate udaljenosti; ne i onu koja je odbačena ili uklonjena.

Iz fotografije se čitaju samo mesto, vreme, smer i to koja joj je strana gore: ni vlasnik, ni serijski broj, ni uređaj, ni komentar. Ali i to kazuje gde je i kada neko stajao. Namenjeno je samo vama, zato ne prosleđujte sloj dalje. Pri kopiranju u radnu kopiju prelaze samo tačka i status reda; tačku na mestu fotografa treba pomeriti pre slanja.</translation>
    </message>
    <message>
        <source>Makes cameras of somebody&apos;s table: a CSV file, a spreadsheet, or any layer.</source>
        <translation>Od nečije tabele pravi kamere: od CSV datoteke, tabelarnog dokumenta ili bilo kog sloja.</translation>
    </message>
    <message>
        <source>Makes cameras of the rows of a table, with the columns that a working copy has. The table is a CSV file, a spreadsheet (XLSX, ODS), or any layer that QGIS reads, with or without points. The encoding and the separator of a CSV file are found out and told.

A profile (a JSON file, described in the plugin&apos;s README) says which column says what: how positions, directions, numbers and dates are written, and in which language. Without one, the usual names of columns are recognised, and the log shows the profile that was taken.

What can&apos;t be read for certain is not guessed at: such a row is refused, the reason is told, and all of it is written to the file of rejected rows, to be mended there and imported again. A direction that can&apos;t be read is kept as it is and told.

The output can be brought into a working copy with the algorithm for edited copies. Look at it on the map first.</source>
        <translation>Od redova tabele pravi kamere, sa kolonama kakve ima radna kopija. Tabela je CSV datoteka, tabelarni dokument (XLSX, ODS) ili bilo koji sloj koji QGIS čita, sa tačkama ili bez njih. Kodiranje i razdvajač CSV datoteke se sami pronalaze i navode.

Profil (JSON datoteka, opisana u README dodatka) govori koja kolona šta znači: kako su zapisani položaji, smerovi, brojevi i datumi i na kom jeziku. Bez njega se prepoznaju uobičajena imena kolona, a dnevnik pokazuje profil koji je uzet.

Ono što ne može pouzdano da se pročita ne pogađa se: takav red se odbija, navodi se razlog, a ceo red se zapisuje u datoteku odbijenih redova, da se tamo ispravi i ponovo uveze. Smer koji ne može da se pročita ostaje kakav je i navodi se.

Izlaz može da se unese u radnu kopiju algoritmom za izmenjene kopije. Pre toga ga pogledajte na karti.</translation>
    </message>
    <message>
        <source>Makes one record of those that seem to be one camera.</source>
        <translation>Pravi jedan zapis od onih koji izgledaju kao jedna kamera.</translation>
    </message>
    <message>
        <source>Makes one record of those that “Check cameras” calls likely duplicates: they stand no farther apart than the distance, agree in type and maker as far as both say them, and look the same way. Of three and more, each is a duplicate of each other.

The record stays that comes first in the layer, or the one that says most; one that the server knows before one that is new. It takes from the others, the nearest first, what it does not say itself. Where they say different things it keeps its own, and the table of merged records lists that with the rest: what was taken, what was in conflict and what goes with the record, as JSON by field, and the reason of the deletion. A group stays as it is where the layer does not take a value.

The output is the layer without the merged records; the input stays as it is. Of a layer of a working copy the same can be written into the copy: the merges are pending changes then, with the reason beside each deletion, and are reviewed before a push. Where 20 and more go, the file is kept beside itself. What is in conflict with the server is left out.

Look at the table first: two cameras on one pole that look the same way are two cameras.</source>
        <translation>Pravi jedan zapis od onih koje „Proveri kamere“ naziva verovatnim duplikatima: nisu dalje jedan od drugog od zadatog rastojanja, slažu se u vrsti i proizvođaču koliko ih oba navode, i gledaju na istu stranu. Kod tri i više zapisa svaki je duplikat svakog drugog.

Ostaje zapis koji je prvi u sloju, ili onaj koji govori najviše; zapis koji server zna ima prednost nad novim. On od ostalih, od najbližeg počev, uzima ono što sam ne govori. Gde govore različito, zadržava svoje, a tabela spojenih zapisa to navodi sa ostalim: šta je uzeto, šta je bilo u sukobu i šta odlazi sa zapisom, kao JSON po poljima, i razlog brisanja. Grupa ostaje kakva je ako sloj ne prima neku vrednost.

Izlaz je sloj bez spojenih zapisa; ulaz ostaje kakav je. Za sloj radne kopije isto može da se upiše u kopiju: spajanja su tada izmene na čekanju, sa razlogom uz svako brisanje, i pregledaju se pre slanja. Gde odlazi 20 i više zapisa, datoteka se čuva pored sebe same. Ono što je u sukobu sa serverom se izostavlja.

Najpre pogledajte tabelu: dve kamere na jednom stubu koje gledaju na istu stranu jesu dve kamere.</translation>
    </message>
    <message>
        <source>Makes pending changes that take a past push back.</source>
        <translation>Pravi izmene na čekanju koje poništavaju ranije slanje.</translation>
    </message>
    <message>
        <source>Makes pending changes that take a past push of this working copy back; push them to make it so. What was changed since is a conflict: it is named in the log and stays as it is.

Without an id, or with the word last, it is the last push. Pull first, so that what others did since is known.</source>
        <translation>Pravi izmene na čekanju koje poništavaju ranije slanje iz ove radne kopije; pošaljite ih da bi tako i bilo. Ono što je otada izmenjeno jeste sukob: navodi se u dnevniku i ostaje kakvo je.

Bez ID-a, ili sa rečju last, to je poslednje slanje. Najpre povucite izmene drugih, da bi se znalo šta su otada uradili.</translation>
    </message>
    <message>
        <source>Makes pending changes that take back what was brought in.</source>
        <translation>Pravi izmene na čekanju koje poništavaju ono što je uneto.</translation>
    </message>
    <message>
        <source>Makes the fixes that “Check cameras” lists, in a new layer, or in place in the layer that is being edited. Choose the rules whose fixes you have looked at.

Where two rules would change one field of a camera, the first does; run it again for the other. A value that the layer&apos;s field can&apos;t hold is named and left out.</source>
        <translation>Pravi ispravke koje navodi „Proveri kamere“, u novom sloju ili na licu mesta u sloju koji se uređuje. Izaberite pravila čije ste ispravke pogledali.

Gde bi dva pravila menjala jedno polje kamere, menja prvo; pokrenite ponovo zbog drugog. Vrednost koju polje sloja ne može da primi se navodi i izostavlja.</translation>
    </message>
    <message>
        <source>Manifest of a print to make once more</source>
        <translation>Manifest štampe koju treba ponoviti</translation>
    </message>
    <message>
        <source>Manifest: what the page was made from</source>
        <translation>Manifest: od čega je strana napravljena</translation>
    </message>
    <message>
        <source>Manifest: what the pages were made from</source>
        <translation>Manifest: od čega su strane napravljene</translation>
    </message>
    <message>
        <source>Match an official list</source>
        <translation>Uporedi sa zvaničnim spiskom</translation>
    </message>
    <message>
        <source>Matched cameras</source>
        <translation>Uparene kamere</translation>
    </message>
    <message>
        <source>Matches the cameras of the community with those of an official list, as of the police or a city, by where they stand. A camera is matched with one of the list at most, and the other way round. No two farther apart than the greatest distance are matched; as many are matched as can be and, of all ways to do that, the one with the smallest distance in all is taken.

The output is a point layer with a row for each pair and for each camera that only one side has: where ours stands, else where the list has it. The column match says matched, only_ours or only_theirs. After it come the distance in metres, the score, the fields in which the two differ, the feature ids, and the attributes of both, those of the list with list_ before their names. A second layer has a line for each pair.

The score goes from 0 to 1. It is the mean of two shares: how near the two are, from 1 in the same place to 0 at the greatest distance, and how many of the compared fields agree. Where no field was compared, it is the nearness alone. Numbers agree where they are equal, texts also where letter case, accents or Serbian script differ. What one side does not say is neither agreement nor difference.

A match says that two records stand near one another, not that they are the same camera: look at those with a low score, best in the window “Match a list”. What was decided there holds here too where a working copy is given, and the list has the name and the key that it had there: what is the same camera is matched whatever the distance, what is not is never matched, and the column decision says same, not_same or unsure.

Filter out, or don&apos;t select, what should not count, such as cameras that were removed. Each point of a multi-point counts as a camera; what has no position is left out and counted.</source>
        <translation>Uparuje kamere zajednice sa kamerama sa zvaničnog spiska, na primer policijskog ili gradskog, prema tome gde stoje. Kamera se uparuje najviše sa jednom sa spiska, i obrnuto. Ne uparuju se kamere udaljene više od najvećeg rastojanja; uparuje se što je više moguće njih, a od svih načina da se to uradi uzima se onaj sa najmanjim ukupnim rastojanjem.

Rezultat je tačkasti sloj sa redom za svaki par i za svaku kameru koju ima samo jedna strana: gde stoji naša, a inače gde je na spisku. U koloni match piše matched, only_ours ili only_theirs. Za njom slede rastojanje u metrima, ocena, polja u kojima se dve kamere razlikuju, identifikatori objekata i atributi obe, pri čemu ispred naziva onih sa spiska stoji list_. Drugi sloj ima liniju za svaki par.

Ocena je od 0 do 1. To je prosek dva udela: koliko su kamere blizu, od 1 na istom mestu do 0 na najvećem rastojanju, i koliko se upoređenih polja slaže. Ako nijedno polje nije upoređeno, ocena je samo blizina. Brojevi se slažu ako su jednaki, a tekstovi i ako se razlikuju samo velika i mala slova, akcenti ili pismo. Ono što jedna strana ne kaže nije ni slaganje ni razlika.

Par znači da dva zapisa stoje blizu, a ne da su ista kamera: pogledajte one sa niskom ocenom, najbolje u prozoru „Uparivanje sa spiskom“. Što je tamo odlučeno važi i ovde ako se navede radna kopija, a spisak ima naziv i ključ koje je imao tamo: ista kamera se uparuje bez obzira na rastojanje, ono što nije ista nikada se ne uparuje, a u koloni decision piše same, not_same ili unsure.

Filtrirajte ili nemojte izabrati ono što ne treba da se broji, na primer uklonjene kamere. Svaka tačka višestruke tačke broji se kao kamera; ono što nema položaj izostavlja se i broji.</translation>
    </message>
    <message>
        <source>Merge duplicates</source>
        <translation>Spoj duplikate</translation>
    </message>
    <message>
        <source>Merged records</source>
        <translation>Spojeni zapisi</translation>
    </message>
    <message>
        <source>Merges a copy of the cameras that was edited elsewhere (in QField or Mergin, or a colleague&apos;s export in any format) back into the working copy it was taken from. Its rows are told by server_id, and what changed in them by version. The changes are then pending, as if they had been made here.

Only what was changed on both sides to different values is a conflict; it stays as it is here unless a side is chosen: mine is the working copy, theirs the edited copy. Where the version that a row was taken from is not known any more, every field that differs is a conflict.

Rows without server_id become new cameras, but not twice. Columns that the copy lacks change nothing. Cameras that it lacks are deleted only if asked; one that may have come after the copy was taken is a conflict then.

The report is a JSON list with server_id, fid, name, result, conflicts and reason of each camera.</source>
        <translation>Spaja kopiju kamera koja je uređivana drugde (u QField-u ili Mergin-u, ili izvoz nekog kolege u bilo kom formatu) nazad u radnu kopiju iz koje potiče. Redovi se prepoznaju po polju server_id, a ono što je u njima izmenjeno po polju version. Izmene su zatim na čekanju, kao da su napravljene ovde.

Sukob je samo ono što je na obe strane izmenjeno na različite vrednosti; to ovde ostaje kakvo je, osim ako se izabere strana: mine je radna kopija, a theirs uređena kopija. Gde se više ne zna iz koje verzije red potiče, sukob je svako polje koje se razlikuje.

Redovi bez polja server_id postaju nove kamere, ali ne dvaput. Kolone kojih u kopiji nema ništa ne menjaju. Kamere kojih u njoj nema brišu se samo ako se to zatraži; kamera koja je možda stigla nakon što je kopija uzeta tada je sukob.

Izveštaj je JSON spisak u kojem su za svaku kameru server_id, fid, name, result, conflicts i reason.</translation>
    </message>
    <message>
        <source>Merges a copy that was edited elsewhere back into a working copy.</source>
        <translation>Spaja kopiju koja je uređivana drugde nazad u radnu kopiju.</translation>
    </message>
    <message>
        <source>Moments, such as 2019, 2020-06, 2015..2018 (none: from the first change to the last)</source>
        <translation>Trenuci, na primer 2019, 2020-06, 2015..2018 (prazno: od prve do poslednje promene)</translation>
    </message>
    <message>
        <source>Most bars, the rest being summed up</source>
        <translation>Najviše stubaca, ostalo se sabira</translation>
    </message>
    <message>
        <source>Move by (metres)</source>
        <translation>Pomeri za (metri)</translation>
    </message>
    <message>
        <source>Move cameras to the nearest wall or pole</source>
        <translation>Pomeri kamere do najbližeg zida ili stuba</translation>
    </message>
    <message>
        <source>Move towards (degrees from true north)</source>
        <translation>Pomeri ka (stepeni od pravog severa)</translation>
    </message>
    <message>
        <source>Moves each camera to the nearest wall or pole that is not too far away.</source>
        <translation>Pomera svaku kameru do najbližeg zida ili stuba koji nije predaleko.</translation>
    </message>
    <message>
        <source>Moves the cameras of a point layer to the nearest point of other layers: of lines, of the outlines of areas such as buildings, or of points such as poles; in a new layer, or in place in the layer that is being edited. Distances are metres on the ground, in every coordinate system.

A camera with nothing within the longest distance stays where it is and is counted, as does one that stands there already. Directions stay as they are. A new layer has a field moved_m that says how far each camera was moved; it is empty for one that was not.</source>
        <translation>Pomera kamere iz tačkastog sloja do najbliže tačke drugih slojeva: linija, obrisa površina kao što su zgrade, ili tačaka kao što su stubovi; u novom sloju ili na mestu, u sloju koji se uređuje. Rastojanja su u metrima na tlu, u svakom koordinatnom sistemu.

Kamera koja u okviru najvećeg rastojanja nema ničega ostaje gde je i broji se, kao i ona koja tamo već stoji. Smerovi ostaju kakvi su. Novi sloj ima polje moved_m koje kaže koliko je kamera pomerena; prazno je kod one koja nije.</translation>
    </message>
    <message>
        <source>Name of the batch</source>
        <translation>Naziv paketa</translation>
    </message>
    <message>
        <source>Name of the layout in the project</source>
        <translation>Ime rasporeda u projektu</translation>
    </message>
    <message>
        <source>Name of the list, as the decisions have it (none: the layer&apos;s)</source>
        <translation>Naziv spiska, kao u odlukama (prazno: naziv sloja)</translation>
    </message>
    <message>
        <source>New cameras</source>
        <translation>Nove kamere</translation>
    </message>
    <message>
        <source>No camera has a readable date of that kind; give the moments yourself.</source>
        <translation>Nijedna kamera nema čitljiv datum te vrste; navedite trenutke sami.</translation>
    </message>
    <message>
        <source>No cameras stand so close to each other; choose a larger distance, or fewer for a cluster.</source>
        <translation>Nema kamera koje stoje tako blizu jedna drugoj; izaberite veću udaljenost, ili manje kamera za grupu.</translation>
    </message>
    <message>
        <source>No installed font has these letters, and boxes stand in their place: {scripts}.</source>
        <translation>Nijedan instalirani font nema ova slova, pa na njihovom mestu stoje kućice: {scripts}.</translation>
    </message>
    <message>
        <source>No page could be made of any area; the log says why.</source>
        <translation>Ni za jednu oblast strana nije mogla da se napravi; dnevnik kaže zašto.</translation>
    </message>
    <message>
        <source>No profile was given; this one was taken from the names of the columns and the first rows:</source>
        <translation>Profil nije zadat; uzet je ovaj, prema imenima kolona i prvim redovima:</translation>
    </message>
    <message>
        <source>Notes and descriptions, too (they may name people)</source>
        <translation>I napomene i opisi (u njima mogu biti imena ljudi)</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is taken from %n column(s): {names}.</source>
        <translation>
            <numerusform>Iz %n kolone se ništa ne uzima: {names}.</numerusform>
            <numerusform>Iz %n kolone se ništa ne uzima: {names}.</numerusform>
            <numerusform>Iz %n kolona se ništa ne uzima: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ništa nije nađeno.</translation>
    </message>
    <message>
        <source>Nothing was pushed from {file} yet.</source>
        <translation>Iz {file} još ništa nije poslato.</translation>
    </message>
    <message>
        <source>Number of the batch</source>
        <translation>Broj paketa</translation>
    </message>
    <message>
        <source>Numbers of the figure</source>
        <translation>Brojevi grafikona</translation>
    </message>
    <message>
        <source>Official list</source>
        <translation>Zvanični spisak</translation>
    </message>
    <message>
        <source>Only a part of the edited copy would be read (a selection or a filter), and everything else would be deleted; take the filter off, or leave deletions out.</source>
        <translation>Bio bi pročitan samo deo uređene kopije (izbor ili filter), a sve ostalo bi bilo obrisano; uklonite filter ili izostavite brisanje.</translation>
    </message>
    <message>
        <source>Only before and after: the first moment and the last</source>
        <translation>Samo pre i posle: prvi i poslednji trenutak</translation>
    </message>
    <message>
        <source>Only cameras for which this is true</source>
        <translation>Samo kamere za koje je ovo tačno</translation>
    </message>
    <message>
        <source>Only cameras in this extent</source>
        <translation>Samo kamere u ovom obuhvatu</translation>
    </message>
    <message>
        <source>Opening angle (degrees, 360 for all round)</source>
        <translation>Ugao vidnog polja (stepeni, 360 za ukrug)</translation>
    </message>
    <message>
        <source>Or: tag to change, by its key</source>
        <translation>Ili: oznaka koja se menja, po ključu</translation>
    </message>
    <message>
        <source>Order of the pages</source>
        <translation>Redosled strana</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orijentacija</translation>
    </message>
    <message>
        <source>Over time, also a line of how many there were up to then</source>
        <translation>Kroz vreme, i linija koliko ih je bilo do tada</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF dokument</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF strana</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG slika</translation>
    </message>
    <message>
        <source>Page {page}: {name}</source>
        <translation>Strana {page}: {name}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Strane</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papir</translation>
    </message>
    <message>
        <source>Past pushes</source>
        <translation>Ranija slanja</translation>
    </message>
    <message>
        <source>Past pushes (JSON)</source>
        <translation>Ranija slanja (JSON)</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Izmene na čekanju</translation>
    </message>
    <message>
        <source>Photos left out</source>
        <translation>Izostavljene fotografije</translation>
    </message>
    <message>
        <source>Photos left out, with the reason</source>
        <translation>Izostavljene fotografije, sa razlogom</translation>
    </message>
    <message>
        <source>Photos that may show a known camera</source>
        <translation>Fotografije koje možda prikazuju poznatu kameru</translation>
    </message>
    <message>
        <source>Place to look at</source>
        <translation>Mesto u koje se gleda</translation>
    </message>
    <message>
        <source>Place: latitude {lat}, longitude {lon}</source>
        <translation>Mesto: geografska širina {lat}, geografska dužina {lon}</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Mesta</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>Dodatak</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Štampa</translation>
    </message>
    <message>
        <source>Printed map</source>
        <translation>Odštampana karta</translation>
    </message>
    <message>
        <source>Prints a map of cameras as PDF, SVG or PNG.</source>
        <translation>Štampa kartu kamera kao PDF, SVG ili PNG.</translation>
    </message>
    <message>
        <source>Prints a map of cameras for each area, and a list of the areas with their numbers.</source>
        <translation>Štampa kartu kamera za svaku oblast i spisak oblasti s njihovim brojevima.</translation>
    </message>
    <message>
        <source>Prints a page for each area of a layer, or for each selected one, as “Make a print map” does: each in the coordinate system of its place and at the scale at which the area fits. The name of the area is the title, a quiet line its outline. The numbers are those of the cameras in it; how many more the map shows around it is said, too.

At the end comes a list of the areas, what is counted in each, and their pages.

All pages go into one PDF, or each into a file of its own in a folder, or both. Files in the folder begin with the number of the page.

Pages come as people of the page&apos;s language sort names, or as one reads a map: from north to south and from west to east. Areas without a name are numbered. An area without a shape, or one too wide for a map that is true to scale, gets no page; the log and the list say so. Pages that are finished stay when you cancel.</source>
        <translation>Štampa stranu za svaku oblast nekog sloja, ili za svaku izabranu, kao „Napravi kartu za štampu“: svaku u koordinatnom sistemu njenog mesta i u razmeri u kojoj oblast staje. Ime oblasti je naslov, mirna linija njen obris. Brojevi su oni kamera u njoj; koliko ih još karta prikazuje oko nje, takođe je rečeno.

Na kraju je spisak oblasti, onoga što je u svakoj brojano i njihovih strana.

Sve strane idu u jedan PDF, ili svaka u svoju datoteku u fascikli, ili oboje. Datoteke u fascikli počinju brojem strane.

Strane idu onako kako ljudi koji govore jezik strane ređaju imena, ili kako se čita karta: od severa ka jugu i od zapada ka istoku. Oblasti bez imena su numerisane. Oblast bez oblika, ili preširoka za kartu koja drži razmeru, nema stranu; dnevnik i spisak to kažu. Gotove strane ostaju kad otkažete.</translation>
    </message>
    <message>
        <source>Prints a page for each year, quarter or month, or for each moment that you give, as “Make a print map” does: all of the same place, at the same scale, in the same look and size. The moment stands in the title.

Each page shows what is certain for the last day of its moment. By start_date these are the cameras that stood then; a camera of “2019” is on the page of 2019, but on none of a month before December 2019, as nobody can tell. Read are dates like 2019, 2019-05 and 2019-05-17, and before 2018, 2010s, C20 and 2014..2018. A camera whose tag end_date says that it went is on no page after that; a removed one without it is not shown from the day on which it came. The page says how many cameras were left out because nobody can tell, and how many have no date.

By check_date the pages show which cameras had their last check by then; by history, whose record was last changed on the server by then, as the working copy knows it. Neither says when a camera was put up; each page says what it shows.

A ring marks what was certainly not there on the page before, a crossed ring where a camera stood. Before and after are the first moment and the last, on two pages or beside each other on one, where the template&apos;s map gives half of its room to the earlier one.

All pages go into one PDF, or each into a file of its own in a folder, or both. Files in the folder are of one size and begin with the number of the page, so that a film can be made of them. Pages that are finished stay when you cancel.</source>
        <translation>Štampa po stranu za svaku godinu, kvartal ili mesec, ili za svaki trenutak koji navedete, kao što radi „Napravi kartu za štampu“: sve istog mesta, u istoj razmeri, istog izgleda i veličine. Trenutak stoji u naslovu.

Svaka strana prikazuje ono što je sigurno za poslednji dan njenog trenutka. Po start_date to su kamere koje su tada stajale; kamera iz „2019“ je na strani za 2019, ali ni na jednoj za mesec pre decembra 2019, jer to niko ne može da zna. Čitaju se datumi kao 2019, 2019-05 i 2019-05-17, i before 2018, 2010s, C20 i 2014..2018. Kamera čija oznaka end_date kaže da je nestala nije ni na jednoj strani posle toga; uklonjena bez nje ne prikazuje se od dana kada se pojavila. Na strani piše koliko je kamera izostavljeno jer se ne zna, i koliko ih nema datum.

Po check_date strane prikazuju kamere čija je poslednja provera bila do tada; po history, one čiji je zapis na serveru poslednji put promenjen do tada, koliko radna kopija zna. Ni jedno ni drugo ne govori kada je kamera postavljena; na svakoj strani piše šta prikazuje.

Krug označava ono čega na prethodnoj strani sigurno nije bilo, precrtan krug mesto na kome je kamera stajala. Pre i posle su prvi i poslednji trenutak, na dve strane ili jedan pored drugog na jednoj, gde karta šablona polovinu svog prostora daje ranijem.

Sve strane idu u jedan PDF, ili svaka u svoju datoteku u fascikli, ili i jedno i drugo. Datoteke u fascikli su iste veličine i počinju brojem strane, pa se od njih može napraviti film. Gotove strane ostaju kada prekinete.</translation>
    </message>
    <message>
        <source>Prints the cameras of a working copy, as they are saved, in an extent or an area; all of them where you give neither. Rejected and removed cameras are not on the page.

The page is true to scale: its coordinate system is the UTM zone of the place, or polar stereographic near a pole. Up to 1:7,500 fields of view are as large as on the ground; from afar they are drawn as symbols, and the page says so. Where cameras are too many to be told apart it shows how many stand where.

On the page are the legend of what it shows, the scale, true north, the days of the data and of the print, how many fields of view are mapped, from a datasheet or assumed, the licences of all layers, the projection, and a code that names data and settings.

What to withhold: labels (names and operators); move_unverified puts cameras that nobody verified on a grid of 50 m, without what they see; omit_unverified leaves them out. The page says what was withheld. Notes, descriptions, pictures and contributors are never on it.

The base map is drawn in a quiet style: lines, areas and points in greys, names of streets where there is room, pictures toned down.

A template of your own is a layout that you saved in QGIS; start from one of the files in resources/layouts of the plugin. Items are found by their ids (map, title, text, legend, scale_bar, north, facts, notes, dates, licence, projection, code, corrections). What you leave out is left out, and what you add stays. It is printed at its own size, so that paper and orientation do not count.

With the manifest of a print the same map is made once more: place, scale and all settings are those of the print, and the log says whether what it shows, the template, the font, QGIS or the plugin changed since. Whatever else you give has to be what it was.</source>
        <translation>Štampa kamere radne kopije, kako su sačuvane, u nekom obuhvatu ili području; sve, ako ne zadate ni jedno ni drugo. Odbačene i uklonjene kamere nisu na strani.

Strana drži razmeru: njen koordinatni sistem je UTM zona mesta, a blizu pola polarna stereografska projekcija. Do 1:7.500 vidna polja su velika kao na tlu; iz daljine su nacrtana kao znakovi, i strana to kaže. Gde je kamera previše da bi se razlikovale, pokazuje koliko ih gde stoji.

Na strani su legenda onoga što prikazuje, razmernik, pravi sever, dani podataka i štampe, koliko je vidnih polja mapirano, iz tehničkog lista ili pretpostavljeno, licence svih slojeva, projekcija i oznaka koja imenuje podatke i podešavanja.

Šta se izostavlja: labels (imena i vlasnici); move_unverified pomera kamere koje niko nije proverio na mrežu od 50 m, bez onoga što vide; omit_unverified ih izostavlja. Strana kaže šta je izostavljeno. Beleške, opisi, slike i saradnici nikada nisu na njoj.

Podloga se crta u mirnom stilu: linije, površine i tačke u sivom, imena ulica gde ima mesta, slike ublaženo.

Sopstveni šablon je raspored koji ste sačuvali u QGIS-u; pođite od jedne od datoteka u resources/layouts ovog dodatka. Stavke se nalaze po svojim oznakama (map, title, text, legend, scale_bar, north, facts, notes, dates, licence, projection, code, corrections). Što izostavite izostaje, a što dodate ostaje. Štampa se u svojoj veličini, pa papir i orijentacija ne važe.

S manifestom neke štampe ista karta se pravi ponovo: mesto, razmera i sva podešavanja su iz te štampe, a dnevnik kaže da li su se ono što karta prikazuje, šablon, font, QGIS ili dodatak u međuvremenu promenili. Sve drugo što zadate mora da bude kao tada.</translation>
    </message>
    <message>
        <source>Prints the same map of cameras year after year, or before and after, with rings around new ones.</source>
        <translation>Štampa istu kartu kamera godinu za godinom, ili pre i posle, sa zaokruženim novim kamerama.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Proposed cameras</source>
        <translation>Predložene kamere</translation>
    </message>
    <message>
        <source>Proposes cameras by the photos of a folder that say where they were taken.</source>
        <translation>Predlaže kamere po fotografijama iz fascikle koje kažu gde su snimljene.</translation>
    </message>
    <message>
        <source>Public list</source>
        <translation>Javna lista</translation>
    </message>
    <message>
        <source>Pull even if that takes much away</source>
        <translation>Povuci i ako se time mnogo uklanja</translation>
    </message>
    <message>
        <source>Pull others&apos; changes</source>
        <translation>Povuci izmene drugih</translation>
    </message>
    <message>
        <source>Push (its id; the last if empty)</source>
        <translation>Slanje (njegov ID; prazno za poslednje)</translation>
    </message>
    <message>
        <source>Push even what looks like an accident</source>
        <translation>Pošalji i ono što liči na omašku</translation>
    </message>
    <message>
        <source>Push pending changes</source>
        <translation>Pošalji izmene na čekanju</translation>
    </message>
    <message>
        <source>Puts right what is wrong with cameras, where it is plain what was meant.</source>
        <translation>Ispravlja što nije u redu sa kamerama, gde je jasno šta je trebalo da piše.</translation>
    </message>
    <message>
        <source>Reach (metres)</source>
        <translation>Domet (metri)</translation>
    </message>
    <message>
        <source>Reach to assume where none is known (metres)</source>
        <translation>Pretpostavljeni domet tamo gde nije poznat (metri)</translation>
    </message>
    <message>
        <source>Records merged into others</source>
        <translation>Zapisi spojeni sa drugima</translation>
    </message>
    <message>
        <source>Refused cameras</source>
        <translation>Odbijene kamere</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Odbijeni redovi</translation>
    </message>
    <message>
        <source>Refused values</source>
        <translation>Odbijene vrednosti</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Datoteka odbijenih redova</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Izveštaj</translation>
    </message>
    <message>
        <source>Resolution in dots per inch</source>
        <translation>Rezolucija u tačkama po inču</translation>
    </message>
    <message>
        <source>Reverse a batch</source>
        <translation>Poništi paket</translation>
    </message>
    <message>
        <source>Reverse a push</source>
        <translation>Poništi slanje</translation>
    </message>
    <message>
        <source>Ring what is new since the page before</source>
        <translation>Zaokruži šta je novo u odnosu na prethodnu stranu</translation>
    </message>
    <message>
        <source>Row {number} ({name}) was left out: {reason}</source>
        <translation>Red {number} ({name}) je izostavljen: {reason}</translation>
    </message>
    <message>
        <source>Row {number}: {problems}</source>
        <translation>Red {number}: {problems}</translation>
    </message>
    <message>
        <source>Rows that became cameras</source>
        <translation>Redovi koji su postali kamere</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Pravila</translation>
    </message>
    <message>
        <source>Rules (all where none is chosen)</source>
        <translation>Pravila (sva ako nijedno nije izabrano)</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG crtež</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>SVG slika</translation>
    </message>
    <message>
        <source>Say what is to be found.</source>
        <translation>Zadajte šta se traži.</translation>
    </message>
    <message>
        <source>Scale of pages along a line, its denominator</source>
        <translation>Razmera strana duž linije, njen imenilac</translation>
    </message>
    <message>
        <source>Scale, its denominator (none: the area fits)</source>
        <translation>Razmera, njen imenilac (ništa: da područje stane)</translation>
    </message>
    <message>
        <source>Second language beside it</source>
        <translation>Drugi jezik pored njega</translation>
    </message>
    <message>
        <source>Sectors of a rose</source>
        <translation>Isečaka u ruži</translation>
    </message>
    <message>
        <source>Segments of a full circle</source>
        <translation>Broj odsečaka punog kruga</translation>
    </message>
    <message>
        <source>Sends the pending changes of a working copy to its server.</source>
        <translation>Šalje izmene na čekanju iz radne kopije na njen server.</translation>
    </message>
    <message>
        <source>Sends the pending changes of a working copy to its server. A camera that somebody else changed there meanwhile is a conflict; it is not overwritten and stays pending, as does one that the server refuses. A push that was cut can be run again: nothing is sent twice.

What looks like an accident (more than a tenth of the layer deleted, cameras moved by more than 50 m or turned round, fields that the server does not take, records that somebody else verified lately) is named in the log, and then nothing is sent unless it is accepted.

A dry run asks the server, counts what a push would do and what looks like an accident, and changes nothing on either side.

The report is a JSON list with server_id, fid, result (pushed, conflict, refused or unclear) and reason of each camera.

Save or discard open edits of the working copy first.

Without an authentication configuration the environment&apos;s HILJADE_USER and HILJADE_PASSWORD, or HILJADE_TOKEN, are used, for the server named by HILJADE_URL alone.</source>
        <translation>Šalje izmene na čekanju iz radne kopije na njen server. Kamera koju je u međuvremenu tamo izmenio neko drugi jeste sukob; ne prepisuje se i ostaje na čekanju, kao i ona koju server odbije. Prekinuto slanje može ponovo da se pokrene: ništa se ne šalje dvaput.

Ono što liči na omašku (obrisano više od desetine sloja, kamere pomerene za više od 50 m ili okrenute na suprotnu stranu, polja koja server ne prima, zapisi koje je neko drugi nedavno proverio) navodi se u dnevniku i tada se ništa ne šalje, osim ako to prihvatite.

Proba bez slanja pita server, broji šta bi slanje uradilo i šta liči na omašku, a ništa ne menja ni na jednoj strani.

Izveštaj je JSON spisak u kojem su za svaku kameru server_id, fid, result (pushed, conflict, refused ili unclear) i reason.

Najpre sačuvajte ili odbacite izmene radne kopije koje su otvorene.

Bez podešavanja autentifikacije koriste se HILJADE_USER i HILJADE_PASSWORD, ili HILJADE_TOKEN, iz okruženja, i to samo za server iz HILJADE_URL.</translation>
    </message>
    <message>
        <source>Series, all pages in one file</source>
        <translation>Niz, sve strane u jednoj datoteci</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Server: {url}</source>
        <translation>Server: {url}</translation>
    </message>
    <message>
        <source>Sets, replaces or rewrites one field, or one tag, of many cameras at once.</source>
        <translation>Zadaje, zamenjuje ili prepisuje jedno polje, ili jednu oznaku, mnogih kamera odjednom.</translation>
    </message>
    <message>
        <source>Settle conflicts</source>
        <translation>Reši sukobe</translation>
    </message>
    <message>
        <source>Settle conflicts by</source>
        <translation>Reši sukobe u korist strane</translation>
    </message>
    <message>
        <source>Settles all conflicts of a working copy by one side.</source>
        <translation>Rešava sve sukobe u radnoj kopiji u korist jedne strane.</translation>
    </message>
    <message>
        <source>Settles every conflict of a working copy by one side: mine is what stands in the working copy, theirs what the server holds. Only the fields in conflict are settled; what merged stays merged. A camera that one side deleted is deleted, or kept, as that side has it.

What is mine is then pending and can be pushed. The file is copied before, to its name with .before-resolve.</source>
        <translation>Rešava svaki sukob u radnoj kopiji u korist jedne strane: mine je ono što stoji u radnoj kopiji, a theirs ono što ima server. Rešavaju se samo polja u sukobu; ono što je spojeno ostaje spojeno. Kamera koju je jedna strana obrisala briše se ili ostaje, kako je na izabranoj strani.

Ono što je mine zatim je na čekanju i može da se pošalje. Datoteka se pre toga kopira, pod svojim nazivom sa dodatkom .before-resolve.</translation>
    </message>
    <message>
        <source>Sign-in (authentication configuration)</source>
        <translation>Prijava (podešavanje autentifikacije)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Izvor</translation>
    </message>
    <message>
        <source>Source, as a line beneath the figure</source>
        <translation>Izvor, kao red ispod grafikona</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statusi</translation>
    </message>
    <message>
        <source>Statuses (none: without one)</source>
        <translation>Statusi (none: bez statusa)</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Ulice</translation>
    </message>
    <message>
        <source>Streets, places and areas of the base map are named in the script of the (first) language: by the names that OpenStreetMap has for it (name:sr-Latn, name:sr …, also in other_tags), else Serbian names are written in it; names in other languages stay.</source>
        <translation>Ulice, mesta i površine podloge imenuju se pismom (prvog) jezika: imenima koja OpenStreetMap ima za njega (name:sr-Latn, name:sr …, i u other_tags), a inače se srpska imena ispisuju njime; imena na drugim jezicima ostaju.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Table of old values and new ones</source>
        <translation>Tabela starih i novih vrednosti</translation>
    </message>
    <message>
        <source>Takes a batch that was brought into this working copy back: cameras that it added are deleted, fields that it changed get their old values. Where it was pushed already, these are pending changes; push them to make it so. What somebody changed since is a conflict: it is named in the log and stays as it is.

“List batches” gives the numbers. Pull first, so that what others did since is known.</source>
        <translation>Poništava paket koji je unet u ovu radnu kopiju: kamere koje je dodao se brišu, a polja koja je izmenio dobijaju stare vrednosti. Ako je paket već poslat, to su izmene na čekanju; pošaljite ih da bi tako i bilo. Ono što je neko u međuvremenu izmenio jeste sukob: navodi se u dnevniku i ostaje kakvo je.

Brojeve daje „Nabroj pakete“. Prvo povucite izmene, da bi se znalo šta su drugi u međuvremenu uradili.</translation>
    </message>
    <message>
        <source>Takes a file of changes that somebody without the right to write has exported, and makes them pending changes of this working copy of the same layer, to be looked at and pushed like any other. Nothing is made twice when the same file is applied again.

Only what was changed on both sides to different values is a conflict; it stays as it is here unless a side is chosen: mine is the working copy, theirs the file.

The report is a JSON list with server_id, fid, name, result, conflicts and reason of each camera.</source>
        <translation>Uzima datoteku sa izmenama koju je izvezao neko bez prava upisa i pretvara ih u izmene na čekanju u ovoj radnoj kopiji istog sloja, da se pregledaju i pošalju kao i sve druge. Ništa ne nastaje dvaput ako se ista datoteka ponovo primeni.

Sukob je samo ono što je na obe strane izmenjeno na različite vrednosti; to ovde ostaje kakvo je, osim ako se izabere strana: mine je radna kopija, a theirs datoteka.

Izveštaj je JSON spisak u kojem su za svaku kameru server_id, fid, name, result, conflicts i reason.</translation>
    </message>
    <message>
        <source>Takes a layer of points whose fields are named as columns of a working copy or as tags of OpenStreetMap, as “Import a table of cameras” and “Import photos” write it, and makes pending changes of it: one batch, that “Reverse a batch” takes back, pushed or not.

Each camera is compared with the one here that it can be: no farther away than the greatest distance, one to one, and not a fixed one with a dome. What ours does not say is taken over; where both say something and not the same, mine keeps what stands here and theirs takes what is brought. The position stays ours. Cameras that have no partner here are added. Empty fields say nothing.

A new camera that names no source gets the one of the batch. Whom to name, or else the source, and the licence go into exports. Where the licences of the two differ, or one is not known, nothing is brought in unless you allow it.

BATCH is the number of the batch, 0 where nothing was written. The report is a JSON list with server_id, fid, name, result, conflicts and reason of each camera, in the order of the layer.</source>
        <translation>Uzima sloj tačaka čija se polja zovu kao kolone radne kopije ili kao oznake na OpenStreetMap-u, kakav pišu „Uvezi tabelu kamera“ i „Uvezi fotografije“, i od njega pravi izmene na čekanju: jedan paket, koji „Poništi paket“ vraća nazad, bio poslat ili ne.

Svaka kamera se poredi sa onom ovde koja bi to mogla da bude: nije dalje od najvećeg rastojanja, jedna prema jednoj, i ne fiksna sa kupolom. Ono što naša ne kaže preuzima se; gde obe nešto kažu, a ne isto, mine zadržava ono što ovde stoji, a theirs uzima ono što se unosi. Položaj ostaje naš. Kamere koje ovde nemaju para dodaju se. Prazna polja ne kažu ništa.

Nova kamera koja ne navodi izvor dobija izvor paketa. Koga treba navesti, ili inače izvor, i licenca idu u izvoze. Gde se dve licence razlikuju, ili jedna nije poznata, ništa se ne unosi ako to ne dozvolite.

BATCH je broj paketa, 0 gde ništa nije upisano. Izveštaj je JSON lista sa server_id, fid, name, result, conflicts i reason za svaku kameru, po redu iz sloja.</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>tamilska</translation>
    </message>
    <message>
        <source>Target CRS</source>
        <translation>Ciljni koordinatni sistem</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Šablon</translation>
    </message>
    <message>
        <source>Template of your own, in the place of ours</source>
        <translation>Sopstveni šablon, umesto našeg</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>tajlandska</translation>
    </message>
    <message>
        <source>That makes {count} pages, and a series has {most} at most; give the moments, or a longer step.</source>
        <translation>To bi bilo {count} strana, a niz ih ima najviše {most}; navedite trenutke, ili duži korak.</translation>
    </message>
    <message>
        <source>The base map has no lines of streets: cameras that nobody verified stand on the grid of {grid} m.</source>
        <translation>Podloga nema linija ulica: kamere koje niko nije proverio stoje na mreži od {grid} m.</translation>
    </message>
    <message>
        <source>The base map of the print was: {names}. Give the same layers.</source>
        <translation>Podloga te štampe bila je: {names}. Zadajte iste slojeve.</translation>
    </message>
    <message>
        <source>The cameras are of no working copy: the merges can&apos;t be written into it.</source>
        <translation>Kamere nisu ni iz jedne radne kopije: spajanja nemaju u šta da se upišu.</translation>
    </message>
    <message>
        <source>The encoding {encoding} is a guess; if letters are wrong, name the right one in a profile.</source>
        <translation>Kodiranje {encoding} je pretpostavka; ako su slova pogrešna, navedite pravo u profilu.</translation>
    </message>
    <message>
        <source>The extent holds no part of the world; choose another, or none for the whole layer.</source>
        <translation>Obuhvat ne sadrži nijedan deo sveta; izaberite drugi, ili nijedan za ceo sloj.</translation>
    </message>
    <message>
        <source>The field “{name}” does not take a reach of {reach} m.</source>
        <translation>Polje „{name}“ ne prima domet od {reach} m.</translation>
    </message>
    <message>
        <source>The field “{name}” holds neither texts nor numbers, so it takes no direction.</source>
        <translation>Polje „{name}“ ne sadrži ni tekst ni brojeve, pa ne prima smer.</translation>
    </message>
    <message>
        <source>The field “{name}” holds numbers, and an opening angle is written as {example}; choose a field of texts, or leave the opening angle out.</source>
        <translation>Polje „{name}“ sadrži brojeve, a ugao vidnog polja se piše kao {example}; izaberite tekstualno polje ili izostavite ugao.</translation>
    </message>
    <message>
        <source>The field “{name}” is too short for a direction like {example}.</source>
        <translation>Polje „{name}“ je prekratko za smer kao što je {example}.</translation>
    </message>
    <message>
        <source>The file could not be kept as it was before; so nothing was changed.</source>
        <translation>Datoteka nije mogla da se sačuva kakva je bila ranije; zato ništa nije izmenjeno.</translation>
    </message>
    <message>
        <source>The first one in the layer</source>
        <translation>Prvi u sloju</translation>
    </message>
    <message>
        <source>The folders in it, too</source>
        <translation>I fascikle u njoj</translation>
    </message>
    <message>
        <source>The font {font} lacks these letters, and another one writes them: {scripts}.</source>
        <translation>Font {font} nema ova slova, pa ih ispisuje drugi: {scripts}.</translation>
    </message>
    <message>
        <source>The font {wanted} is not installed; {used} is used instead.</source>
        <translation>Font {wanted} nije instaliran; umesto njega se koristi {used}.</translation>
    </message>
    <message>
        <source>The layer does not say its licence: ask whoever maintains it before you pass the file on.</source>
        <translation>Sloj ne kaže pod kojom je licencom: pitajte one koji ga održavaju pre nego što datoteku prosledite dalje.</translation>
    </message>
    <message>
        <source>The layer has no CRS; it is taken to be in EPSG:4326.</source>
        <translation>Sloj nema koordinatni sistem; uzima se da je u EPSG:4326.</translation>
    </message>
    <message>
        <source>The layer has no field “{name}” for the reach; choose another, or leave the reach out.</source>
        <translation>Sloj nema polje „{name}“ za domet; izaberite drugo ili izostavite domet.</translation>
    </message>
    <message>
        <source>The layer has no field “{name}”: the figure says that it is not known.</source>
        <translation>Sloj nema polje „{name}“: grafikon kaže da to nije poznato.</translation>
    </message>
    <message>
        <source>The layer has no field “{name}”; choose another.</source>
        <translation>Sloj nema polje „{name}“; izaberite drugo.</translation>
    </message>
    <message>
        <source>The layer {name} of the base map does not say its licence.</source>
        <translation>Sloj podloge {name} ne navodi svoju licencu.</translation>
    </message>
    <message>
        <source>The layer {name} shows cameras of which something is to be withheld, and was left out of the base map.</source>
        <translation>Sloj {name} prikazuje kamere o kojima nešto treba da se izostavi, pa nije stavljen na osnovnu kartu.</translation>
    </message>
    <message>
        <source>The layer {name} shows this working copy and was left out of the base map.</source>
        <translation>Sloj {name} prikazuje ovu radnu kopiju i izostavljen je iz podloge.</translation>
    </message>
    <message>
        <source>The layer “{name}” has no lines and no areas; choose another.</source>
        <translation>Sloj „{name}“ nema ni linije ni površine; izaberite drugi.</translation>
    </message>
    <message>
        <source>The layer “{name}” has no lines, areas or points; choose another.</source>
        <translation>Sloj „{name}“ nema ni linije, ni površine, ni tačke; izaberite drugi.</translation>
    </message>
    <message>
        <source>The layout {name} is in the project; save the project to keep it.</source>
        <translation>Raspored {name} je u projektu; sačuvajte projekat da bi ostao.</translation>
    </message>
    <message>
        <source>The licences may be mixed</source>
        <translation>Licence smeju da se mešaju</translation>
    </message>
    <message>
        <source>The list has no field “{name}”; choose another.</source>
        <translation>Spisak nema polje „{name}“; izaberite drugo.</translation>
    </message>
    <message>
        <source>The list has no field “{name}”; say what it calls “{ours}”: “{ours}=…”.</source>
        <translation>Spisak nema polje „{name}“; napišite kako se na njemu zove „{ours}“: „{ours}=…“.</translation>
    </message>
    <message>
        <source>The numbers would be written over {file}, which is no table of a figure; choose another name.</source>
        <translation>Brojevi bi se upisali preko {file}, što nije tabela grafikona; izaberite drugo ime.</translation>
    </message>
    <message>
        <source>The one that says most</source>
        <translation>Onaj koji govori najviše</translation>
    </message>
    <message>
        <source>The page can also be kept as a layout in the project, for anyone to change in QGIS, with or without this plugin. Its layers are a group of their own that the map does not show; what it shows of the cameras is written to a file beside the project, or beside the working copy where the project has no file yet. Save the project afterwards.</source>
        <translation>Strana može i da ostane kao raspored u projektu, koji svako može da menja u QGIS-u, s ovim dodatkom ili bez njega. Njeni slojevi su posebna grupa koju karta ne prikazuje; ono što prikazuje o kamerama upisuje se u datoteku pored projekta, ili pored radne kopije ako projekat još nema datoteku. Posle toga sačuvajte projekat.</translation>
    </message>
    <message>
        <source>The place to look at is not in the world; choose another.</source>
        <translation>Mesto u koje se gleda nije na svetu; izaberite drugo.</translation>
    </message>
    <message>
        <source>The print was made with the template {name}; give it as {parameter}.</source>
        <translation>Štampa je napravljena šablonom {name}; zadajte ga kao {parameter}.</translation>
    </message>
    <message>
        <source>The profile takes the positions from the points of a layer, and the table has none.</source>
        <translation>Profil uzima položaje od tačaka sloja, a tabela ih nema.</translation>
    </message>
    <message>
        <source>The server {address} wants a sign-in and got none that it accepts; check HILJADE_USER and HILJADE_PASSWORD, or HILJADE_TOKEN, and that HILJADE_URL names this server, or choose an authentication configuration.</source>
        <translation>Server {address} traži prijavu, a nije dobio nijednu koju prihvata; proverite HILJADE_USER i HILJADE_PASSWORD, ili HILJADE_TOKEN, i da li HILJADE_URL navodi ovaj server, ili izaberite podešavanje autentifikacije.</translation>
    </message>
    <message>
        <source>The template changed since.</source>
        <translation>Šablon se u međuvremenu promenio.</translation>
    </message>
    <message>
        <source>The template has no label “{name}”: say yourself what stands there.</source>
        <translation>Šablon nema natpis „{name}“: sami kažite ono što tamo stoji.</translation>
    </message>
    <message>
        <source>The template&apos;s fonts {wanted} are not installed; {used} is used.</source>
        <translation>Fontovi šablona {wanted} nisu instalirani; umesto njih se koristi {used}.</translation>
    </message>
    <message>
        <source>The two of a pair are {median} m apart at the median, {largest} m at most.</source>
        <translation>Dve kamere u paru su udaljene {median} m po medijani, a najviše {largest} m.</translation>
    </message>
    <message>
        <source>There are no photos (JPEG) in {folder}.</source>
        <translation>U fascikli {folder} nema fotografija (JPEG).</translation>
    </message>
    <message>
        <source>There are too many cameras for numbers and a table: print a smaller area.</source>
        <translation>Kamera je previše za brojeve i tabelu: štampajte manje područje.</translation>
    </message>
    <message>
        <source>There is much to say in “{name}”: its letters are only {size} pt large.</source>
        <translation>U „{name}“ ima mnogo da se kaže: slova su velika samo {size} pt.</translation>
    </message>
    <message>
        <source>There is no area to print; choose another layer.</source>
        <translation>Nema oblasti za štampu; izaberite drugi sloj.</translation>
    </message>
    <message>
        <source>There is no camera on the page.</source>
        <translation>Na strani nema nijedne kamere.</translation>
    </message>
    <message>
        <source>There is no map of all pages at the beginning: how many sheets each takes is known afterwards alone.</source>
        <translation>Na početku nema karte svih strana: koliko listova svaka zauzima zna se tek posle.</translation>
    </message>
    <message>
        <source>There is no room for a symbol for each camera: dots tell how many there are.</source>
        <translation>Nema mesta za znak svake kamere: tačke kažu koliko ih je.</translation>
    </message>
    <message>
        <source>These are more cameras than XLSX holds; choose CSV.</source>
        <translation>Ovo je više kamera nego što staje u XLSX; izaberite CSV.</translation>
    </message>
    <message>
        <source>They lie between latitudes {south} and {north}, longitudes {west} and {east}.</source>
        <translation>Leže između geografskih širina {south} i {north} i dužina {west} i {east}.</translation>
    </message>
    <message>
        <source>This sign-in is bound to no server; it is used for {address}. Write {address} into its field “Resource” and it goes nowhere else.</source>
        <translation>Ova prijava nije vezana ni za jedan server; koristi se za {address}. Upišite {address} u njeno polje „Resource“ i neće ići nikud drugde.</translation>
    </message>
    <message>
        <source>Time is counted by</source>
        <translation>Vreme se broji po</translation>
    </message>
    <message>
        <source>Title (its own where none is given)</source>
        <translation>Naslov (sopstveni ako nije zadat)</translation>
    </message>
    <message>
        <source>Title (none: the name of the layer)</source>
        <translation>Naslov (ništa: ime sloja)</translation>
    </message>
    <message>
        <source>Title before the name of each area</source>
        <translation>Naslov ispred imena svake oblasti</translation>
    </message>
    <message>
        <source>To count by area, choose the areas and the field with their names.</source>
        <translation>Za brojanje po oblastima izaberite oblasti i polje s njihovim imenima.</translation>
    </message>
    <message>
        <source>To move cameras, give both how far and towards where.</source>
        <translation>Da biste pomerili kamere, zadajte i koliko i kuda.</translation>
    </message>
    <message>
        <source>To set the reach, choose the field that holds it.</source>
        <translation>Da biste zadali domet, izaberite polje u kojem stoji.</translation>
    </message>
    <message>
        <source>Turns changes that somebody handed over into pending changes of a working copy.</source>
        <translation>Pretvara izmene koje je neko predao u izmene na čekanju u radnoj kopiji.</translation>
    </message>
    <message>
        <source>Type of server</source>
        <translation>Tip servera</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Vrednost</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Voda</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Šta se broji</translation>
    </message>
    <message>
        <source>What is to be brought in comes under {theirs}, the working copy under {ours}, and nothing was brought in; allow it where the licences may be mixed.</source>
        <translation>Ono što se unosi je pod licencom: {theirs}, a radna kopija pod licencom: {ours}, i ništa nije uneto; dozvolite to ako licence smeju da se mešaju.</translation>
    </message>
    <message>
        <source>What is to be found</source>
        <translation>Šta se traži</translation>
    </message>
    <message>
        <source>What it shows of the cameras is in {file}.</source>
        <translation>Ono što prikazuje o kamerama je u {file}.</translation>
    </message>
    <message>
        <source>What looks like an accident</source>
        <translation>Šta liči na omašku</translation>
    </message>
    <message>
        <source>What the map shows changed since; cameras then: {before}, now: {now}.</source>
        <translation>Ono što karta prikazuje u međuvremenu se promenilo; kamera tada: {before}, sada: {now}.</translation>
    </message>
    <message>
        <source>What the map shows is the same as in the print.</source>
        <translation>Karta prikazuje isto što i ta štampa.</translation>
    </message>
    <message>
        <source>What to withhold</source>
        <translation>Šta se izostavlja</translation>
    </message>
    <message>
        <source>Where cameras stand close</source>
        <translation>Gde su kamere blizu jedna drugoj</translation>
    </message>
    <message>
        <source>Where cameras stand close: auto moves symbols aside that would hide one another, draws a line from each to a small cross where the camera stands, and draws dots for the cameras of a cell where they are too many; symbols does so from any distance; clusters draws circles that say how many cameras they stand for; hexagons colours hexagons of a round width by how many stand in them. What cameras see stays at its true place. Fields of view that would be hidden by their symbols are drawn larger, and the page says how many.</source>
        <translation>Gde su kamere blizu jedna drugoj: auto razmiče znakove koji bi zaklonili jedan drugog i vuče liniju od svakog do krstića na mestu gde kamera stoji, a gde je kamera previše, crta tačke za kamere jednog polja; symbols to radi sa svake udaljenosti; clusters crta krugove koji kažu koliko kamera predstavljaju; hexagons boji šestouglove okrugle širine po tome koliko kamera stoji u njima. Ono što kamere vide ostaje na svom mestu. Vidna polja koja bi zaklonio sopstveni znak crtaju se veća, i strana kaže koliko ih je.</translation>
    </message>
    <message>
        <source>Where the photographers stood</source>
        <translation>Gde su stajali fotografi</translation>
    </message>
    <message>
        <source>Which record stays</source>
        <translation>Koji zapis ostaje</translation>
    </message>
    <message>
        <source>Which way north points, degrees clockwise from the top of the page</source>
        <translation>Kuda pokazuje sever, u stepenima od vrha strane u smeru kazaljke na satu</translation>
    </message>
    <message>
        <source>Who sees these places?</source>
        <translation>Ko vidi ova mesta?</translation>
    </message>
    <message>
        <source>Whole paths of the photos (they may name a person)</source>
        <translation>Cele putanje fotografija (mogu da sadrže ime osobe)</translation>
    </message>
    <message>
        <source>Whom to name (the source if empty)</source>
        <translation>Koga navesti (izvor, ako je prazno)</translation>
    </message>
    <message>
        <source>Width in millimetres (one column: 85, two: 175)</source>
        <translation>Širina u milimetrima (jedna kolona: 85, dve: 175)</translation>
    </message>
    <message>
        <source>With a second language all that the page says of itself stands there in both, numbers once. Title, names of cameras and of layers stay as you write them.</source>
        <translation>Sa drugim jezikom sve što strana kaže o sebi stoji na njoj na oba, a brojevi jednom. Naslov i imena kamera i slojeva ostaju kako ih napišete.</translation>
    </message>
    <message>
        <source>Withheld can also be where exactly unverified cameras stand by move_to_crossing: they are put at the nearest crossing of the base map&apos;s streets within 200 m, without what they see, else on the grid of 50 m. The page says how many.</source>
        <translation>Gde tačno stoje neproverene kamere može da se izostavi i sa move_to_crossing: stavljaju se na najbližu raskrsnicu ulica podloge u krugu od 200 m, bez onoga što vide, a inače na mrežu od 50 m. Strana kaže koliko ih je.</translation>
    </message>
    <message>
        <source>Working copy</source>
        <translation>Radna kopija</translation>
    </message>
    <message>
        <source>Working copy (GeoPackage)</source>
        <translation>Radna kopija (GeoPackage)</translation>
    </message>
    <message>
        <source>Working copy whose decisions hold</source>
        <translation>Radna kopija čije odluke važe</translation>
    </message>
    <message>
        <source>Write it into the working copy, as pending changes</source>
        <translation>Upiši u radnu kopiju, kao izmene na čekanju</translation>
    </message>
    <message>
        <source>Writes cameras with the chosen statuses as CSV, XLSX or GeoJSON, as the ending of the file says, with the columns of a working copy and, in tables, latitude and longitude in degrees.

Left out are tags that name who wrote or how to reach somebody (created_by, osm_user, contact:phone and the like) and, unless you ask for them, notes and descriptions: people write about people there. In tags an empty value stands for each of them. Names in other texts are not looked for: read what you publish. Who verified a camera is not in the file; the working copy does not hold it either.

“Apply an edited copy” takes the file back without loss: what was left out, or has no column, stays as it is. For a spreadsheet take XLSX, where every text is a text. A CSV has an apostrophe before a text that a spreadsheet would run as a formula, which is taken off again; but a spreadsheet that opens a CSV still makes a date of the direction 10-20, and writes that back.

The licence and whom to name come from the layer. XLSX has them on a second sheet, GeoJSON at its beginning, CSV in a file beside it that ends in .license.txt; a file that ends in .csvt tells QGIS that all its columns are texts.</source>
        <translation>Upisuje kamere sa izabranim statusima kao CSV, XLSX ili GeoJSON, prema završetku naziva datoteke, sa kolonama radne kopije, a u tabelama i sa geografskom širinom i dužinom u stepenima.

Izostavljaju se oznake u kojima stoji ko je pisao ili kako se do nekoga dolazi (created_by, osm_user, contact:phone i slične), a ako ih ne tražite, i napomene i opisi: tamo ljudi pišu o ljudima. U koloni tags umesto svake od njih stoji prazna vrednost. Imena u drugim tekstovima se ne traže: pročitajte ono što objavljujete. Ko je proverio kameru ne stoji u datoteci; nema ga ni u radnoj kopiji.

„Primeni uređenu kopiju“ vraća datoteku bez gubitaka: ono što je izostavljeno, ili nema kolonu, ostaje kako jeste. Za rad u tabelama uzmite XLSX, gde je svaki tekst tekst. U CSV datoteci ispred teksta koji bi program za tabele izvršio kao formulu stoji apostrof, koji se pri vraćanju skida; ali program za tabele koji otvori CSV i dalje od smera 10-20 pravi datum, i tako ga upisuje.

Licenca i ime izvora potiču od sloja. U XLSX su na drugom listu, u GeoJSON na početku, uz CSV u datoteci čiji se naziv završava na .license.txt; datoteka sa završetkom .csvt govori programu QGIS da su sve kolone tekstovi.</translation>
    </message>
    <message>
        <source>Writes pending changes to a file for somebody who may push them.</source>
        <translation>Upisuje izmene na čekanju u datoteku za nekoga ko sme da ih pošalje.</translation>
    </message>
    <message>
        <source>Writes the pending changes of a working copy, each with what it was made from, to one file. Who has no right to write to the server sends it to somebody who has; there it is looked at, applied and pushed.

Where it is known why a camera was deleted, as by “Merge duplicates”, the file says that too. It holds no names of people. The working copy stays as it is.</source>
        <translation>Upisuje izmene na čekanju iz radne kopije u jednu datoteku, svaku sa onim od čega je napravljena. Ko nema pravo upisa na server šalje je nekome ko ga ima; tamo se izmene pregledaju, primenjuju i šalju.

Gde se zna zašto je kamera obrisana, kao kod „Spoj duplikate“, i to stoji u datoteci. U njoj nema imena ljudi. Radna kopija ostaje kakva je.</translation>
    </message>
    <message>
        <source>Writes the verified cameras to a file for everybody, without names of contributors.</source>
        <translation>Upisuje proverene kamere u datoteku za sve, bez imena onih koji su doprineli.</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>Upisano dana</translation>
    </message>
    <message>
        <source>XLSX workbook</source>
        <translation>XLSX radna sveska</translation>
    </message>
    <message>
        <source>aim them along the nearest wall or street</source>
        <translation>usmeri ih duž najbližeg zida ili ulice</translation>
    </message>
    <message>
        <source>aim them at a place</source>
        <translation>usmeri ih na mesto</translation>
    </message>
    <message>
        <source>aim them away from the nearest wall</source>
        <translation>usmeri ih od najbližeg zida</translation>
    </message>
    <message>
        <source>aim them to a bearing</source>
        <translation>usmeri ih ka azimutu</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>oblasti</translation>
    </message>
    <message>
        <source>camera {fid} is left out: a text is too long for a cell; choose CSV.</source>
        <translation>kamera {fid} je izostavljena: jedan tekst je predugačak za ćeliju; izaberite CSV.</translation>
    </message>
    <message>
        <source>camera {fid} is left out: what stands in “tags” can&apos;t be read.</source>
        <translation>kamera {fid} je izostavljena: ono što stoji u koloni „tags“ ne može da se pročita.</translation>
    </message>
    <message>
        <source>do not aim them</source>
        <translation>ne usmeravaj ih</translation>
    </message>
    <message>
        <source>look it up in the table</source>
        <translation>potraži ga u tabeli</translation>
    </message>
    <message>
        <source>no licence that is known</source>
        <translation>nepoznata</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nijedna</translation>
    </message>
    <message>
        <source>not said; ask whoever maintains the layer</source>
        <translation>nije navedeno; pitajte one koji održavaju sloj</translation>
    </message>
    <message>
        <source>other signs</source>
        <translation>drugi znaci</translation>
    </message>
    <message>
        <source>overview</source>
        <translation>pregled</translation>
    </message>
    <message>
        <source>put the value in place of each part that is found</source>
        <translation>stavi vrednost umesto svakog nađenog dela</translation>
    </message>
    <message>
        <source>set it to the value</source>
        <translation>zadaj mu vrednost</translation>
    </message>
    <message>
        <source>set it to the value where it is what is to be found</source>
        <translation>zadaj mu vrednost tamo gde je jednako onome što se traži</translation>
    </message>
    <message>
        <source>set it to what the expression says</source>
        <translation>zadaj mu ono što kaže izraz</translation>
    </message>
    <message>
        <source>surveillance,camera,cctv,alpr,openstreetmap</source>
        <translation>nadzor,kamera,video-nadzor,cctv,alpr,openstreetmap</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulator</translation>
    </message>
    <message>
        <source>take it away</source>
        <translation>ukloni ga</translation>
    </message>
    <message>
        <source>take the blanks around it away</source>
        <translation>ukloni praznine oko njega</translation>
    </message>
    <message>
        <source>tidy up blanks, line ends and accents</source>
        <translation>sredi praznine, krajeve redova i akcente</translation>
    </message>
    <message>
        <source>turn them by an angle</source>
        <translation>okreni ih za ugao</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>nepoznato</translation>
    </message>
    <message>
        <source>write it in Serbian Cyrillic</source>
        <translation>napiši ga srpskom ćirilicom</translation>
    </message>
    <message>
        <source>write it in Serbian Latin</source>
        <translation>napiši ga srpskom latinicom</translation>
    </message>
    <message>
        <source>{file} ends in no format; end it in {endings}.</source>
        <translation>Naziv {file} se ne završava nijednim formatom; neka se završava na {endings}.</translation>
    </message>
    <message>
        <source>{file} holds changes that were not pushed and was left as it is; push them first, or choose another name.</source>
        <translation>{file} sadrži izmene koje nisu poslate i nije dirana; najpre ih pošaljite ili izaberite drugi naziv.</translation>
    </message>
    <message>
        <source>{file} is being edited in this project; save or discard the edits, then try again.</source>
        <translation>{file} se uređuje u ovom projektu; sačuvajte ili odbacite izmene, pa pokušajte ponovo.</translation>
    </message>
    <message>
        <source>{file} is being edited: what is not saved yet is not on the map.</source>
        <translation>{file} se uređuje: što još nije sačuvano nije na karti.</translation>
    </message>
    <message>
        <source>{file} is missing, empty, or no text in UTF-8 or an encoding that can be told.</source>
        <translation>{file} ne postoji, prazna je ili nije tekst u UTF-8 ni u kodiranju koje može da se prepozna.</translation>
    </message>
    <message>
        <source>{file} is no manifest of a print and was left as it is.</source>
        <translation>{file} nije manifest štampe i ostavljen je kako jeste.</translation>
    </message>
    <message>
        <source>{file} is no manifest of a print that this version can read ({detail}).</source>
        <translation>{file} nije manifest štampe koji ova verzija ume da pročita ({detail}).</translation>
    </message>
    <message>
        <source>{file} is no name for a working copy; end it in .gpkg.</source>
        <translation>{file} nije naziv za radnu kopiju; neka se završava na .gpkg.</translation>
    </message>
    <message>
        <source>{file} is no name for handed-over changes; end it in {suffix}.</source>
        <translation>{file} nije naziv za datoteku sa predatim izmenama; neka se završava na {suffix}.</translation>
    </message>
    <message>
        <source>{file} is no name for rejected rows; end it in {suffix}.</source>
        <translation>{file} nije ime za odbijene redove; neka se završava na {suffix}.</translation>
    </message>
    <message>
        <source>{file} is the table itself, which would be overwritten; choose another name.</source>
        <translation>{file} je sama tabela, preko koje bi se pisalo; izaberite drugo ime.</translation>
    </message>
    <message>
        <source>{file} is too large for a table of values.</source>
        <translation>Datoteka {file} je prevelika za tabelu vrednosti.</translation>
    </message>
    <message>
        <source>{file} knows no batch {number}; hiljade:batches lists them.</source>
        <translation>U {file} nema paketa {number}; navodi ih hiljade:batches.</translation>
    </message>
    <message>
        <source>{file} knows no push “{id}”; hiljade:pushes lists them.</source>
        <translation>U {file} nema slanja „{id}“; navodi ih hiljade:pushes.</translation>
    </message>
    <message>
        <source>{file}: encoding {encoding}, one column.</source>
        <translation>{file}: kodiranje {encoding}, jedna kolona.</translation>
    </message>
    <message numerus="yes">
        <source>{file}: encoding {encoding}, separator {separator}, %n column(s).</source>
        <translation>
            <numerusform>{file}: kodiranje {encoding}, razdvajač {separator}, %n kolona.</numerusform>
            <numerusform>{file}: kodiranje {encoding}, razdvajač {separator}, %n kolone.</numerusform>
            <numerusform>{file}: kodiranje {encoding}, razdvajač {separator}, %n kolona.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: sheet “{sheet}”, %n column(s).</source>
        <translation>
            <numerusform>{file}: list „{sheet}“, %n kolona.</numerusform>
            <numerusform>{file}: list „{sheet}“, %n kolone.</numerusform>
            <numerusform>{file}: list „{sheet}“, %n kolona.</numerusform>
        </translation>
    </message>
    <message>
        <source>{folder} is no folder that can be read; choose another.</source>
        <translation>{folder} nije fascikla koja može da se pročita; izaberite drugu.</translation>
    </message>
    <message numerus="yes">
        <source>{matched} of %n camera(s) of the community stand on the list; {others} do not.</source>
        <translation>
            <numerusform>Od %n kamere zajednice na spisku ih je {matched}, a nije {others}.</numerusform>
            <numerusform>Od %n kamere zajednice na spisku ih je {matched}, a nije {others}.</numerusform>
            <numerusform>Od %n kamera zajednice na spisku ih je {matched}, a nije {others}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} gets no page: {reason}</source>
        <translation>{name} nema stranu: {reason}</translation>
    </message>
    <message>
        <source>{name} has no shape and gets no page.</source>
        <translation>{name} nema oblik, pa nema ni stranu.</translation>
    </message>
    <message>
        <source>{name} is neither mine nor theirs.</source>
        <translation>{name} nije ni mine ni theirs.</translation>
    </message>
    <message>
        <source>{name} is none of {names}.</source>
        <translation>{name} nije nijedno od: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>{others} of %n camera(s) on the list were not found.</source>
        <translation>
            <numerusform>Od %n kamere sa spiska nije nađeno {others}.</numerusform>
            <numerusform>Od %n kamere sa spiska nije nađeno {others}.</numerusform>
            <numerusform>Od %n kamera sa spiska nije nađeno {others}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{parameter} is {given}, but was {held} in the print; leave it out, or the manifest.</source>
        <translation>{parameter} je {given}, a u toj štampi bilo je {held}; izostavite to ili manifest.</translation>
    </message>
    <message>
        <source>{what}: {before} then, {now} now.</source>
        <translation>{what}: tada {before}, sada {now}.</translation>
    </message>
    <message>
        <source>“{text}” is no date; write it as in 2026-12-31.</source>
        <translation>„{text}“ nije datum; pišite ga kao 2026-12-31.</translation>
    </message>
    <message>
        <source>“{text}” is no list of fields; write ours=theirs, with a semicolon between two.</source>
        <translation>„{text}“ nije spisak polja; pišite naše=njihovo, sa tačkom i zarezom između dva para.</translation>
    </message>
    <message>
        <source>“{text}” is no list of fields; write property=tag, with a semicolon between two.</source>
        <translation>„{text}“ nije spisak polja; pišite svojstvo=oznaka, sa tačkom i zarezom između dva para.</translation>
    </message>
    <message>
        <source>“{text}” names no moment; write 2019, 2019-06, 2019-Q3 or 2019-06-30.</source>
        <translation>„{text}“ ne označava trenutak; napišite 2019, 2019-06, 2019-Q3 ili 2019-06-30.</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n zapis</numerusform>
            <numerusform>%n zapisa</numerusform>
            <numerusform>%n zapisa</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Otkaži</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Otkazivanje…</translation>
    </message>
    <message>
        <source>{done} of {total} records</source>
        <translation>{done} od {total} zapisa</translation>
    </message>
    <message>
        <source>{records}, {speed} per second</source>
        <translation>{records}, {speed} u sekundi</translation>
    </message>
</context>
<context>
    <name>PushResults</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n sukob</numerusform>
            <numerusform>%n sukoba</numerusform>
            <numerusform>%n sukoba</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not confirmed</source>
        <translation>
            <numerusform>%n nepotvrđen</numerusform>
            <numerusform>%n nepotvrđena</numerusform>
            <numerusform>%n nepotvrđenih</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) pushed</source>
        <translation>
            <numerusform>Poslat %n zapis</numerusform>
            <numerusform>Poslata %n zapisa</numerusform>
            <numerusform>Poslato %n zapisa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n odbijen</numerusform>
            <numerusform>%n odbijena</numerusform>
            <numerusform>%n odbijenih</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was pushed yet.</source>
        <translation>Još ništa nije poslato.</translation>
    </message>
    <message>
        <source>What was not pushed stays pending.</source>
        <translation>Ono što nije poslato ostaje na čekanju.</translation>
    </message>
</context>
<context>
    <name>PushesDialog</name>
    <message>
        <source>&amp;Reverse</source>
        <translation>&amp;Poništi</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Izmenjene</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Komentar</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Obrisane</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nove</translation>
    </message>
    <message>
        <source>Nothing was pushed from this working copy yet.</source>
        <translation>Iz ove radne kopije još ništa nije poslato.</translation>
    </message>
    <message>
        <source>Past pushes</source>
        <translation>Ranija slanja</translation>
    </message>
    <message>
        <source>Reversing a push makes new pending changes that put back what it changed. You look at them and push them like any others. What was changed again since stays as it is.</source>
        <translation>Poništavanje slanja pravi nove izmene na čekanju koje vraćaju ono što je slanje izmenilo. Pregledate ih i šaljete kao i sve druge. Ono što je otada ponovo izmenjeno ostaje kakvo je.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kada</translation>
    </message>
</context>
<context>
    <name>RecordsModel</name>
    <message>
        <source>Choice</source>
        <translation>Izbor</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>U sukobu</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Još jednom</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Mešovito</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Zapis</translation>
    </message>
    <message>
        <source>{decided} of {all}</source>
        <translation>{decided} od {all}</translation>
    </message>
</context>
<context>
    <name>Resolving</name>
    <message numerus="yes">
        <source>%n conflict(s) settled; push to send what is yours.</source>
        <translation>
            <numerusform>Rešen je %n sukob; pošaljite da bi vaše stiglo na server.</numerusform>
            <numerusform>Rešena su %n sukoba; pošaljite da bi vaše stiglo na server.</numerusform>
            <numerusform>Rešeno je %n sukoba; pošaljite da bi vaše stiglo na server.</numerusform>
        </translation>
    </message>
    <message>
        <source>Applying your choices</source>
        <translation>Primena vaših izbora</translation>
    </message>
    <message>
        <source>Changed meanwhile, so your choice was not applied; look again: {records}.</source>
        <translation>U međuvremenu izmenjeno, pa vaš izbor nije primenjen; pogledajte ponovo: {records}.</translation>
    </message>
    <message>
        <source>Looking for conflicts</source>
        <translation>Traženje sukoba</translation>
    </message>
    <message>
        <source>Looking for conflicts…</source>
        <translation>Traženje sukoba…</translation>
    </message>
    <message>
        <source>No longer in conflict, and left as they are: {records}.</source>
        <translation>Više nisu u sukobu i ostaju kakvi su: {records}.</translation>
    </message>
    <message>
        <source>Something is under way on this working copy already; wait for it to end.</source>
        <translation>Na ovoj radnoj kopiji je nešto već u toku; sačekajte da se završi.</translation>
    </message>
    <message>
        <source>There is no working copy in this project; load cameras first.</source>
        <translation>U ovom projektu nema radne kopije; najpre učitajte kamere.</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>Camera {fid}</source>
        <translation>Kamera {fid}</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Sukob</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Nije potvrđeno</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>Poslato</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razlog</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Zapis</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Odbijeno</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ishod</translation>
    </message>
    <message>
        <source>The answer did not arrive; push again, nothing will be sent twice.</source>
        <translation>Odgovor nije stigao; pošaljite ponovo, ništa neće biti poslato dvaput.</translation>
    </message>
    <message>
        <source>The server has a newer version; your change stays pending.</source>
        <translation>Server ima noviju verziju; vaša izmena ostaje na čekanju.</translation>
    </message>
</context>
<context>
    <name>ReversingBatches</name>
    <message>
        <source>Comparing the batch</source>
        <translation>Poređenje paketa</translation>
    </message>
    <message>
        <source>Put back as before the batch: {count}</source>
        <translation>Vraćeno na stanje pre paketa: {count}</translation>
    </message>
    <message>
        <source>Reading the batches</source>
        <translation>Čitanje paketa</translation>
    </message>
    <message>
        <source>Reversing the batch</source>
        <translation>Poništavanje paketa</translation>
    </message>
</context>
<context>
    <name>ReviewDock</name>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Komentar</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Još</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>&amp;Pošalji</translation>
    </message>
    <message>
        <source>&amp;Working copy</source>
        <translation>&amp;Radna kopija</translation>
    </message>
    <message>
        <source>A push makes public on {server}: the changes, the time, and {account}. The server has no place for the comment: it stays in the working copy.</source>
        <translation>Slanjem na {server} postaju javni: izmene, vreme i {account}. Server nema mesto za komentar: on ostaje u radnoj kopiji.</translation>
    </message>
    <message>
        <source>A push makes public on {server}: the changes, this comment, the time, and {account}.</source>
        <translation>Slanjem na {server} postaju javni: izmene, ovaj komentar, vreme i {account}.</translation>
    </message>
    <message>
        <source>Bring in what others changed; your pending changes stay</source>
        <translation>Povuci ono što su drugi izmenili; vaše izmene na čekanju ostaju</translation>
    </message>
    <message>
        <source>Last push</source>
        <translation>Poslednje slanje</translation>
    </message>
    <message>
        <source>Licence: {licence}.</source>
        <translation>Licenca: {licence}.</translation>
    </message>
    <message>
        <source>Looking for changes…</source>
        <translation>Traženje izmena…</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Na čekanju</translation>
    </message>
    <message>
        <source>Pending ({count})</source>
        <translation>Na čekanju ({count})</translation>
    </message>
    <message>
        <source>Pu&amp;ll</source>
        <translation>Povu&amp;ci</translation>
    </message>
    <message>
        <source>Review and push</source>
        <translation>Pregled i slanje</translation>
    </message>
    <message>
        <source>Review and push ({count})</source>
        <translation>Pregled i slanje ({count})</translation>
    </message>
    <message>
        <source>Send the pending changes to the server</source>
        <translation>Pošalji izmene na čekanju na server</translation>
    </message>
    <message>
        <source>This server can lose changes that two people save at the same moment; what you push is read back and compared.</source>
        <translation>Ovaj server može da izgubi izmene koje dvoje ljudi sačuvaju u istom trenutku; ono što pošaljete ponovo se čita i poredi.</translation>
    </message>
    <message>
        <source>What you changed and how you know</source>
        <translation>Šta ste izmenili i odakle to znate</translation>
    </message>
    <message>
        <source>the account behind the sign-in “{name}”</source>
        <translation>nalog na koji se odnosi prijava „{name}“</translation>
    </message>
    <message>
        <source>your account, if you sign in</source>
        <translation>vaš nalog, ako se prijavite</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>&amp;Match again</source>
        <translation>&amp;Upari ponovo</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opiraj</translation>
    </message>
    <message>
        <source>Copy what can be quoted as text</source>
        <translation>Kopiraj kao tekst ono što može da se navede</translation>
    </message>
    <message>
        <source>Match a list: {name}</source>
        <translation>Uparivanje sa spiskom: {name}</translation>
    </message>
    <message>
        <source>One side alone has it. To make a pair of two, select one of ours and one of the list.</source>
        <translation>Ima ga samo jedna strana. Da od dva zapisa nastane par, izaberite jedan naš i jedan sa spiska.</translation>
    </message>
    <message>
        <source>Read both layers as they are now and match them again</source>
        <translation>Pročitaj oba sloja kakvi su sada i upari ih ponovo</translation>
    </message>
    <message>
        <source>The cameras or the list were edited since: match again to see them as they are.</source>
        <translation>Kamere ili spisak su u međuvremenu izmenjeni: uparite ponovo da biste ih videli kakvi jesu.</translation>
    </message>
    <message>
        <source>The list has no key for this record, or the same for others: choose another key field.</source>
        <translation>Spisak za ovaj zapis nema ključ, ili ima isti i za druge: izaberite drugo polje za ključ.</translation>
    </message>
    <message>
        <source>The two records, field by field</source>
        <translation>Dva zapisa, polje po polje</translation>
    </message>
    <message>
        <source>There is no pair without a decision among those that are listed.</source>
        <translation>Među prikazanima nema para bez odluke.</translation>
    </message>
    <message>
        <source>This camera is not saved yet: save the edits, then match again.</source>
        <translation>Ova kamera još nije sačuvana: sačuvajte izmene, pa uparite ponovo.</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n izmenjena</numerusform>
            <numerusform>%n izmenjene</numerusform>
            <numerusform>%n izmenjenih</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) with your pending changes.</source>
        <translation>
            <numerusform>%n sukob sa vašim izmenama na čekanju.</numerusform>
            <numerusform>%n sukoba sa vašim izmenama na čekanju.</numerusform>
            <numerusform>%n sukoba sa vašim izmenama na čekanju.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s): others changed the same, and nothing was sent of it.</source>
        <translation>
            <numerusform>%n sukob: drugi su menjali isto i od toga ništa nije poslato.</numerusform>
            <numerusform>%n sukoba: drugi su menjali isto i od toga ništa nije poslato.</numerusform>
            <numerusform>%n sukoba: drugi su menjali isto i od toga ništa nije poslato.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n obrisana</numerusform>
            <numerusform>%n obrisane</numerusform>
            <numerusform>%n obrisanih</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nova</numerusform>
            <numerusform>%n nove</numerusform>
            <numerusform>%n novih</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>Traženje izmena</translation>
    </message>
    <message>
        <source>Nothing was sent yet: look at what is listed as pending now, then push.</source>
        <translation>Još ništa nije poslato: pogledajte šta je sada na čekanju, pa pošaljite.</translation>
    </message>
    <message>
        <source>Pulled: {counts}.</source>
        <translation>Povučeno: {counts}.</translation>
    </message>
    <message>
        <source>Pulling from {server}</source>
        <translation>Povlačenje sa {server}</translation>
    </message>
    <message>
        <source>Pushing to {server}</source>
        <translation>Slanje na {server}</translation>
    </message>
    <message>
        <source>Resolve conflicts…</source>
        <translation>Reši sukobe…</translation>
    </message>
    <message>
        <source>Something is under way on this working copy already; wait for it to end.</source>
        <translation>Na ovoj radnoj kopiji je nešto već u toku; sačekajte da se završi.</translation>
    </message>
    <message>
        <source>The map&apos;s coordinate system cannot show this place.</source>
        <translation>Koordinatni sistem karte ne može da prikaže ovo mesto.</translation>
    </message>
    <message>
        <source>There is no working copy in this project; load cameras first.</source>
        <translation>U ovom projektu nema radne kopije; najpre učitajte kamere.</translation>
    </message>
    <message>
        <source>This camera has no position.</source>
        <translation>Ova kamera nema položaj.</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>U toku je…</translation>
    </message>
</context>
<context>
    <name>RowsTable</name>
    <message>
        <source>Position</source>
        <translation>Položaj</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Pročitano</translation>
    </message>
    <message>
        <source>Read; look at it: {problems}</source>
        <translation>Pročitano; pogledajte: {problems}</translation>
    </message>
    <message>
        <source>Refused: {problems}</source>
        <translation>Odbijeno: {problems}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ishod</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Rows as they would be read</source>
        <translation>Redovi kako bi bili pročitani</translation>
    </message>
</context>
<context>
    <name>ScaleBox</name>
    <message>
        <source>Empty: the scale at which everything fits</source>
        <translation>Prazno: razmera u kojoj sve stane</translation>
    </message>
    <message>
        <source>so that all of it fits</source>
        <translation>tako da sve stane</translation>
    </message>
</context>
<context>
    <name>SeenPanel</name>
    <message numerus="yes">
        <source>%n camera(s) have {place} in their field of view, if nothing stands in the way:</source>
        <translation>
            <numerusform>%n kamera ima {place} u vidnom polju, ako ništa ne zaklanja:</numerusform>
            <numerusform>%n kamere imaju {place} u vidnom polju, ako ništa ne zaklanja:</numerusform>
            <numerusform>%n kamera ima {place} u vidnom polju, ako ništa ne zaklanja:</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Select them all</source>
        <translation>&amp;Izaberi sve</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Choose the tool “Who sees this place?” and click on the map.</source>
        <translation>Izaberite alatku „Ko vidi ovo mesto?“ i kliknite na kartu.</translation>
    </message>
    <message>
        <source>Distance (m)</source>
        <translation>Udaljenost (m)</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Izvor podatka</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Gleda</translation>
    </message>
    <message>
        <source>No camera on this layer has {place} in its field of view.</source>
        <translation>Nijedna kamera ovog sloja nema {place} u vidnom polju.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>all round</source>
        <translation>ukrug</translation>
    </message>
</context>
<context>
    <name>SelectedEdits</name>
    <message numerus="yes">
        <source>%n camera(s) stay as they are: they look along already, look nowhere, or stand far away.</source>
        <translation>
            <numerusform>%n kamera ostaje kakva je: već gleda tako, ne gleda nikuda ili stoji daleko.</numerusform>
            <numerusform>%n kamere ostaju kakve su: već gledaju tako, ne gledaju nikuda ili stoje daleko.</numerusform>
            <numerusform>%n kamera ostaje kakve su: već gledaju tako, ne gledaju nikuda ili stoje daleko.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for walls and streets</source>
        <translation>Traženje zidova i ulica</translation>
    </message>
    <message>
        <source>The map shows no layer with walls or streets.</source>
        <translation>Karta ne prikazuje nijedan sloj sa zidovima ili ulicama.</translation>
    </message>
    <message>
        <source>There is no wall and no street near the selected cameras.</source>
        <translation>Blizu izabranih kamera nema ni zida ni ulice.</translation>
    </message>
</context>
<context>
    <name>SidesModel</name>
    <message>
        <source>As the list has it; what is ticked is taken over with “Same camera”</source>
        <translation>Kako piše na spisku; što je označeno preuzima se uz „Ista kamera“</translation>
    </message>
    <message>
        <source>As the working copy has it</source>
        <translation>Kako piše u radnoj kopiji</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Polje</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>Na spisku</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Naše</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Razlikuju se</translation>
    </message>
    <message>
        <source>≠ where the two say something different</source>
        <translation>≠ gde dve strane kažu različito</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>assumed</source>
        <translation>pretpostavljeno</translation>
    </message>
    <message>
        <source>from the datasheet</source>
        <translation>iz tehničkog lista</translation>
    </message>
    <message>
        <source>mapped</source>
        <translation>mapirano</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n camera(s) set to “{status}”. Save the edits, then review and push them.</source>
        <translation>
            <numerusform>Status „{status}“ postavljen je za %n kameru. Sačuvajte izmene, pa ih pregledajte i pošaljite.</numerusform>
            <numerusform>Status „{status}“ postavljen je za %n kamere. Sačuvajte izmene, pa ih pregledajte i pošaljite.</numerusform>
            <numerusform>Status „{status}“ postavljen je za %n kamera. Sačuvajte izmene, pa ih pregledajte i pošaljite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) verified today already: nothing was changed.</source>
        <translation>
            <numerusform>%n kamera je danas već proverena: ništa nije izmenjeno.</numerusform>
            <numerusform>%n kamere su danas već proverene: ništa nije izmenjeno.</numerusform>
            <numerusform>%n kamera je danas već provereno: ništa nije izmenjeno.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) “{status}” already: nothing was changed.</source>
        <translation>
            <numerusform>%n kamera već ima status „{status}“: ništa nije izmenjeno.</numerusform>
            <numerusform>%n kamere već imaju status „{status}“: ništa nije izmenjeno.</numerusform>
            <numerusform>%n kamera već ima status „{status}“: ništa nije izmenjeno.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the status of %n camera(s) to “{status}”</source>
        <translation>
            <numerusform>Postavljanje statusa „{status}“ za %n kameru</numerusform>
            <numerusform>Postavljanje statusa „{status}“ za %n kamere</numerusform>
            <numerusform>Postavljanje statusa „{status}“ za %n kamera</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {all} verified</source>
        <translation>{count} od {all} provereno</translation>
    </message>
    <message>
        <source>{count} rejected</source>
        <translation>{count} odbačeno</translation>
    </message>
    <message>
        <source>{count} removed</source>
        <translation>{count} uklonjeno</translation>
    </message>
    <message>
        <source>{count} reported</source>
        <translation>{count} prijavljeno</translation>
    </message>
    <message>
        <source>{count} with another status</source>
        <translation>{count} sa drugim statusom</translation>
    </message>
    <message>
        <source>{count} without a status</source>
        <translation>{count} bez statusa</translation>
    </message>
</context>
<context>
    <name>StatusActions</name>
    <message>
        <source>Re&amp;jected</source>
        <translation>O&amp;dbačena</translation>
    </message>
    <message>
        <source>Re&amp;moved</source>
        <translation>&amp;Uklonjena</translation>
    </message>
    <message>
        <source>Re&amp;ported again</source>
        <translation>Ponovo pri&amp;javljena</translation>
    </message>
    <message>
        <source>Set the selected cameras back to “{status}”: somebody has to look</source>
        <translation>Vrati izabranim kamerama status „{status}“: neko treba da pogleda</translation>
    </message>
    <message>
        <source>Set the selected cameras to “{status}”, checked today: somebody looked, and they are there</source>
        <translation>Postavi izabranim kamerama status „{status}“, provereno danas: neko je pogledao, i tu su</translation>
    </message>
    <message>
        <source>Set the selected cameras to “{status}”: somebody looked, and there never was one</source>
        <translation>Postavi izabranim kamerama status „{status}“: neko je pogledao, i tu kamere nikad nije bilo</translation>
    </message>
    <message>
        <source>Set the selected cameras to “{status}”: they were there, and are there no more</source>
        <translation>Postavi izabranim kamerama status „{status}“: bile su tu, i više nisu</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ve&amp;rified</source>
        <translation>P&amp;roverena</translation>
    </message>
    <message>
        <source>What a review says of the selected cameras</source>
        <translation>Šta pregled kaže o izabranim kamerama</translation>
    </message>
</context>
<context>
    <name>StatusProgress</name>
    <message>
        <source>Counting cameras</source>
        <translation>Prebrojavanje kamera</translation>
    </message>
</context>
<context>
    <name>StatusSetting</name>
    <message>
        <source>Choose a layer of cameras in the Layers panel first.</source>
        <translation>Najpre u panelu sa slojevima izaberite sloj kamera.</translation>
    </message>
    <message>
        <source>Not all selected cameras can be read just now: press the key again.</source>
        <translation>Trenutno ne mogu da se pročitaju sve izabrane kamere: pritisnite taster ponovo.</translation>
    </message>
    <message>
        <source>Select the cameras first.</source>
        <translation>Najpre izaberite kamere.</translation>
    </message>
    <message>
        <source>This layer has no column for the status: nothing can be set here.</source>
        <translation>Ovaj sloj nema kolonu za status: ovde ništa ne može da se postavi.</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Column “{column}”: {problem}</source>
        <translation>Kolona „{column}“: {problem}</translation>
    </message>
    <message>
        <source>a quotation mark is not closed where it should be; lines passed over: {text}.</source>
        <translation>navodnik nije zatvoren gde bi trebalo; preskočenih linija: {text}.</translation>
    </message>
    <message>
        <source>it has fewer cells than there are columns.</source>
        <translation>ima manje ćelija nego što ima kolona.</translation>
    </message>
    <message>
        <source>it has more cells than there are columns.</source>
        <translation>ima više ćelija nego što ima kolona.</translation>
    </message>
    <message>
        <source>the comma in “{text}” may part decimals or two directions; part directions by a semicolon.</source>
        <translation>zarez u „{text}“ može da odvaja decimale ili dva smera; smerove razdvojte tačkom i zarezom.</translation>
    </message>
    <message>
        <source>the letters of “{text}” are of two languages; S may be the north or the south.</source>
        <translation>slova u „{text}“ su iz dva jezika; S može biti sever ili jug.</translation>
    </message>
    <message>
        <source>the letters of “{text}” do not fit: latitude and longitude may be swapped.</source>
        <translation>slova u „{text}“ se ne slažu: širina i dužina su možda zamenjene.</translation>
    </message>
    <message>
        <source>the mark in “{text}” may part decimals or thousands; a profile can say which.</source>
        <translation>znak u „{text}“ može da odvaja decimale ili hiljade; profil može da kaže šta.</translation>
    </message>
    <message>
        <source>the zone of “{text}” may be in the north or in the south; a profile can name its coordinate system.</source>
        <translation>zona u „{text}“ može biti na severu ili na jugu; profil može da navede koordinatni sistem.</translation>
    </message>
    <message>
        <source>there are several points.</source>
        <translation>ima više tačaka.</translation>
    </message>
    <message>
        <source>there is no position.</source>
        <translation>nema položaja.</translation>
    </message>
    <message>
        <source>there is something that is no text in any encoding.</source>
        <translation>sadrži nešto što nije tekst ni u jednom kodiranju.</translation>
    </message>
    <message>
        <source>what the letters of “{text}” mean is not known; a profile can say the language.</source>
        <translation>ne zna se šta znače slova u „{text}“; profil može da navede jezik.</translation>
    </message>
    <message>
        <source>what “{text}” means is not in the profile; it was taken as it is.</source>
        <translation>šta znači „{text}“ ne piše u profilu; uzeto je kako jeste.</translation>
    </message>
    <message>
        <source>which number of “{text}” is the latitude is not said; a profile can say it.</source>
        <translation>nije rečeno koji je broj u „{text}“ geografska širina; profil može to da kaže.</translation>
    </message>
    <message>
        <source>“{text}” has a minus and a letter; one of them is too much.</source>
        <translation>„{text}“ ima i minus i slovo; jedno od njih je suvišno.</translation>
    </message>
    <message>
        <source>“{text}” is Serbian, and S was read as the south; if the table is Serbian, say so in a profile.</source>
        <translation>„{text}“ je na srpskom, a S je čitano kao jug; ako je tabela na srpskom, navedite to u profilu.</translation>
    </message>
    <message>
        <source>“{text}” is far from where its coordinate system is used; the numbers may be swapped.</source>
        <translation>„{text}“ je daleko od mesta gde se njegov koordinatni sistem koristi; brojevi su možda zamenjeni.</translation>
    </message>
    <message>
        <source>“{text}” is in another unit than the profile says, or the profile says none.</source>
        <translation>„{text}“ je u drugoj jedinici nego što kaže profil, ili je profil ne navodi.</translation>
    </message>
    <message>
        <source>“{text}” is no date in the form that is expected.</source>
        <translation>„{text}“ nije datum u očekivanom obliku.</translation>
    </message>
    <message>
        <source>“{text}” is no direction that can be read.</source>
        <translation>„{text}“ nije smer koji može da se pročita.</translation>
    </message>
    <message>
        <source>“{text}” is no list of tags (a JSON object).</source>
        <translation>„{text}“ nije spisak oznaka (JSON objekat).</translation>
    </message>
    <message>
        <source>“{text}” is no number that can be read.</source>
        <translation>„{text}“ nije broj koji može da se pročita.</translation>
    </message>
    <message>
        <source>“{text}” is no position that can be read.</source>
        <translation>„{text}“ nije položaj koji može da se pročita.</translation>
    </message>
    <message>
        <source>“{text}” is not what another column says, which was taken.</source>
        <translation>„{text}“ nije ono što kaže druga kolona, koja je uzeta.</translation>
    </message>
    <message>
        <source>“{text}” is outside of the area that the profile names.</source>
        <translation>„{text}“ je izvan područja koje profil navodi.</translation>
    </message>
    <message>
        <source>“{text}” is outside of the world.</source>
        <translation>„{text}“ je izvan sveta.</translation>
    </message>
    <message>
        <source>“{text}” is too long.</source>
        <translation>„{text}“ je predugačko.</translation>
    </message>
    <message>
        <source>“{text}” is where the equator meets the meridian of Greenwich, as programs write an unknown position.</source>
        <translation>„{text}“ je tamo gde se ekvator i grinički meridijan seku, kako programi pišu nepoznat položaj.</translation>
    </message>
    <message>
        <source>“{text}” may be one number or two; part them by a semicolon.</source>
        <translation>„{text}“ može biti jedan broj ili dva; razdvojte ih tačkom i zarezom.</translation>
    </message>
    <message>
        <source>“{text}” names another coordinate system than the profile.</source>
        <translation>„{text}“ navodi drugi koordinatni sistem nego profil.</translation>
    </message>
    <message>
        <source>“{text}” was read as two directions; if the comma parts decimals, say so in a profile.</source>
        <translation>„{text}“ je pročitano kao dva smera; ako zarez odvaja decimale, navedite to u profilu.</translation>
    </message>
</context>
<context>
    <name>TableProfileDialog</name>
    <message numerus="yes">
        <source>%n of the first rows can be read.</source>
        <translation>
            <numerusform>Može da se pročita %n od prvih redova.</numerusform>
            <numerusform>Mogu da se pročitaju %n od prvih redova.</numerusform>
            <numerusform>Može da se pročita %n od prvih redova.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot.</source>
        <translation>
            <numerusform>%n od njih ne može.</numerusform>
            <numerusform>%n od njih ne mogu.</numerusform>
            <numerusform>%n od njih ne može.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Load a profile…</source>
        <translation>&amp;Učitaj profil…</translation>
    </message>
    <message>
        <source>Choose the columns that say where a camera stands.</source>
        <translation>Izaberite kolone koje kažu gde kamera stoji.</translation>
    </message>
    <message>
        <source>Columns of the table: {file}</source>
        <translation>Kolone tabele: {file}</translation>
    </message>
    <message>
        <source>Load a profile</source>
        <translation>Učitavanje profila</translation>
    </message>
    <message>
        <source>Looking into the table…</source>
        <translation>Gledam tabelu…</translation>
    </message>
    <message>
        <source>Looking into {file}</source>
        <translation>Gledam {file}</translation>
    </message>
    <message>
        <source>Profiles of tables</source>
        <translation>Profili tabela</translation>
    </message>
    <message>
        <source>Sa&amp;ve the profile…</source>
        <translation>Sa&amp;čuvaj profil…</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>Čuvanje profila</translation>
    </message>
    <message>
        <source>Say what the columns of this table mean; below you see how it is read.</source>
        <translation>Recite šta znače kolone ove tabele; ispod vidite kako se čita.</translation>
    </message>
    <message>
        <source>Write how dates are written, as DD.MM.YYYY: YYYY or YY, MM and DD, parted by a point, a slash, a hyphen or a blank.</source>
        <translation>Napišite kako se pišu datumi, kao DD.MM.YYYY: YYYY ili YY, MM i DD, razdvojeni tačkom, kosom crtom, crticom ili razmakom.</translation>
    </message>
</context>
<context>
    <name>TypedValueDelegate</name>
    <message>
        <source>(empty)</source>
        <translation>(prazno)</translation>
    </message>
</context>
<context>
    <name>TypedValues</name>
    <message>
        <source>A JSON object is wanted here: {&quot;key&quot;: &quot;value&quot;}</source>
        <translation>Ovde treba JSON objekat: {&quot;key&quot;: &quot;value&quot;}</translation>
    </message>
    <message>
        <source>A number is wanted here.</source>
        <translation>Ovde treba broj.</translation>
    </message>
    <message>
        <source>A number of metres above 0 is usual here.</source>
        <translation>Ovde je uobičajen broj metara veći od 0.</translation>
    </message>
    <message>
        <source>Degrees below the horizon, from -90 to 90, are usual here.</source>
        <translation>Ovde su uobičajeni stepeni ispod horizonta, od -90 do 90.</translation>
    </message>
    <message>
        <source>Latitude and longitude in degrees are wanted here, such as 44.8125, 20.4612.</source>
        <translation>Ovde trebaju geografska širina i dužina u stepenima, na primer 44.8125, 20.4612.</translation>
    </message>
    <message>
        <source>Part of this direction cannot be read; nothing is drawn for that part.</source>
        <translation>Deo ovog smera ne može da se pročita; za taj deo se ništa ne crta.</translation>
    </message>
</context>
<context>
    <name>Walking</name>
    <message>
        <source>&amp;Conflicting</source>
        <translation>U &amp;sukobu</translation>
    </message>
    <message>
        <source>&amp;Direction unreadable</source>
        <translation>Nečitljiv s&amp;mer</translation>
    </message>
    <message>
        <source>&amp;Pending</source>
        <translation>Sa izmenama na &amp;čekanju</translation>
    </message>
    <message>
        <source>&amp;Unread</source>
        <translation>&amp;Nepročitane</translation>
    </message>
    <message>
        <source>&amp;Without a direction</source>
        <translation>&amp;Bez smera</translation>
    </message>
    <message>
        <source>Choose a layer of cameras in the Layers panel first.</source>
        <translation>Najpre u panelu sa slojevima izaberite sloj kamera.</translation>
    </message>
    <message>
        <source>Every camera on this layer is verified, rejected or removed.</source>
        <translation>Svaka kamera na ovom sloju je proverena, odbačena ili uklonjena.</translation>
    </message>
    <message>
        <source>Every camera on this layer that needs a direction has one.</source>
        <translation>Svaka kamera na ovom sloju kojoj je smer potreban ima ga.</translation>
    </message>
    <message>
        <source>Every direction on this layer can be read.</source>
        <translation>Svaki smer na ovom sloju može da se pročita.</translation>
    </message>
    <message>
        <source>Every record on this layer was looked at.</source>
        <translation>Svaki zapis na ovom sloju je pogledan.</translation>
    </message>
    <message>
        <source>Looking for cameras</source>
        <translation>Traženje kamera</translation>
    </message>
    <message>
        <source>No camera on this layer has pending changes.</source>
        <translation>Nijedna kamera na ovom sloju nema izmena na čekanju.</translation>
    </message>
    <message>
        <source>No camera on this layer is in conflict.</source>
        <translation>Nijedna kamera na ovom sloju nije u sukobu.</translation>
    </message>
    <message>
        <source>This layer belongs to no working copy; choose another thing to walk through.</source>
        <translation>Ovaj sloj ne pripada nijednoj radnoj kopiji; izaberite da obilazite nešto drugo.</translation>
    </message>
    <message>
        <source>Un&amp;verified</source>
        <translation>Nepro&amp;verene</translation>
    </message>
    <message>
        <source>Walk through the cameras of which nobody said where they look; domes and panning ones see all</source>
        <translation>Obilazak kamera za koje niko nije rekao kuda gledaju; kupolaste i pokretne vide sve</translation>
    </message>
    <message>
        <source>Walk through the cameras that nobody verified, rejected or removed</source>
        <translation>Obilazak kamera koje niko nije proverio, odbacio ni uklonio</translation>
    </message>
    <message>
        <source>Walk through the cameras that were edited and not yet pushed</source>
        <translation>Obilazak kamera koje su izmenjene, a još nisu poslate</translation>
    </message>
    <message>
        <source>Walk through the cameras that you and others changed differently</source>
        <translation>Obilazak kamera koje ste vi i drugi različito izmenili</translation>
    </message>
    <message>
        <source>Walk through the cameras whose direction cannot be read</source>
        <translation>Obilazak kamera čiji smer ne može da se pročita</translation>
    </message>
    <message>
        <source>Walk through the records that nobody looked at in this working copy yet</source>
        <translation>Obilazak zapisa koje u ovoj radnoj kopiji još niko nije pogledao</translation>
    </message>
    <message>
        <source>{number} of {among} conflicting</source>
        <translation>{number} od {among} u sukobu</translation>
    </message>
    <message>
        <source>{number} of {among} pending</source>
        <translation>{number} od {among} sa izmenama na čekanju</translation>
    </message>
    <message>
        <source>{number} of {among} unread</source>
        <translation>{number} od {among} nepročitanih</translation>
    </message>
    <message>
        <source>{number} of {among} unverified</source>
        <translation>{number} od {among} neproverenih</translation>
    </message>
    <message>
        <source>{number} of {among} with an unreadable direction</source>
        <translation>{number} od {among} sa nečitljivim smerom</translation>
    </message>
    <message>
        <source>{number} of {among} without a direction</source>
        <translation>{number} od {among} bez smera</translation>
    </message>
    <message>
        <source>{place}, once around</source>
        <translation>{place}, krug je završen</translation>
    </message>
</context>
<context>
    <name>WhoSeesTool</name>
    <message>
        <source>Choose a layer of cameras in the Layers panel first.</source>
        <translation>Najpre u panelu sa slojevima izaberite sloj kamera.</translation>
    </message>
    <message>
        <source>The map shows no place of the world there.</source>
        <translation>Karta tu ne prikazuje nijedno mesto na svetu.</translation>
    </message>
    <message>
        <source>Who sees this place?</source>
        <translation>Ko vidi ovo mesto?</translation>
    </message>
</context>
<context>
    <name>WithheldBox</name>
    <message>
        <source>Looking what the page gives away…</source>
        <translation>Gleda se šta strana odaje…</translation>
    </message>
    <message>
        <source>Notes, descriptions, pictures and contributors are never on a page.</source>
        <translation>Beleške, opisi, slike i saradnici nikad nisu na strani.</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Šta se izostavlja</translation>
    </message>
</context>
<context>
    <name>WritingForm</name>
    <message>
        <source>&amp;Units of length</source>
        <translation>Jedinice dužin&amp;e</translation>
    </message>
    <message>
        <source>Date&amp;s</source>
        <translation>D&amp;atumi</translation>
    </message>
    <message>
        <source>Deci&amp;mal mark</source>
        <translation>De&amp;cimalni znak</translation>
    </message>
    <message>
        <source>Di&amp;rections</source>
        <translation>S&amp;merovi</translation>
    </message>
    <message>
        <source>English</source>
        <translation>engleski</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francuski</translation>
    </message>
    <message>
        <source>German</source>
        <translation>nemački</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Jezik</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>srpski</translation>
    </message>
    <message>
        <source>as the text says</source>
        <translation>kako tekst kaže</translation>
    </message>
    <message>
        <source>clockwise from north</source>
        <translation>u smeru kazaljke, od severa</translation>
    </message>
    <message>
        <source>counter-clockwise from east</source>
        <translation>suprotno kazaljci, od istoka</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nije rečeno</translation>
    </message>
</context>
<context>
    <name>_Open</name>
    <message numerus="yes">
        <source>%n row(s) saved; mend them there and bring that file in.</source>
        <translation>
            <numerusform>Sačuvan je %n red; ispravite ga tamo i unesite tu datoteku.</numerusform>
            <numerusform>Sačuvana su %n reda; ispravite ih tamo i unesite tu datoteku.</numerusform>
            <numerusform>Sačuvano je %n redova; ispravite ih tamo i unesite tu datoteku.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all the same</source>
        <translation>Ipak prihvati</translation>
    </message>
    <message>
        <source>Another licence</source>
        <translation>Druga licenca</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV datoteka</translation>
    </message>
    <message>
        <source>Click on the map where the camera stands; Escape ends it.</source>
        <translation>Kliknite na karti gde kamera stoji; za kraj pritisnite Esc.</translation>
    </message>
    <message>
        <source>Comparing the licences</source>
        <translation>Poređenje licenci</translation>
    </message>
    <message>
        <source>Reading and comparing</source>
        <translation>Čitanje i poređenje</translation>
    </message>
    <message>
        <source>Save the rows that cannot be read</source>
        <translation>Čuvanje redova koji ne mogu da se pročitaju</translation>
    </message>
    <message>
        <source>Saving the rows that cannot be read</source>
        <translation>Čuvanje redova koji ne mogu da se pročitaju</translation>
    </message>
    <message>
        <source>Taking what was brought in</source>
        <translation>Unošenje</translation>
    </message>
    <message>
        <source>That is the table itself, which would be overwritten; choose another name.</source>
        <translation>To je sama tabela, koja bi bila prepisana; izaberite drugo ime.</translation>
    </message>
    <message>
        <source>This comes under the licence “{theirs}”, and the working copy is under “{ours}”. What is accepted is published with the working copy. Is that allowed, and shall it be accepted?</source>
        <translation>Ovo je pod licencom „{theirs}“, a radna kopija je pod licencom „{ours}“. Ono što se prihvati objavljuje se sa radnom kopijom. Da li je to dozvoljeno i da li da se prihvati?</translation>
    </message>
    <message>
        <source>Wait until what is under way has ended.</source>
        <translation>Sačekajte da se završi ono što je u toku.</translation>
    </message>
    <message>
        <source>pick the position</source>
        <translation>izabran položaj</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>odbijeno</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>nepoznata</translation>
    </message>
</context>
</TS>
