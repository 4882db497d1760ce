import { defineText } from './define-text.js';

/** The page on which a program's data comes in. */
export const dataText = defineText(
  {
    title: 'Data',
    link: 'Data',
    linkFor: (program: string) => `Data of ${program}`,
    lead: 'What other systems know about this program: bring a file, or let a system send it.',
    toKeys: 'Keys for other systems',
    notYours: 'This program’s data is not yours to bring in',
    notYoursHint: 'Its program managers, its governance owners and administrators can do that.',

    arrived: 'What has arrived',
    observations: 'Counted',
    observationsOf: (count: number, text: string) =>
      count === 1 ? '1 observation' : `${text} observations`,
    waiting: 'Waiting to be counted',
    nothingWaiting: 'nothing',
    countedAt: 'Last counted',
    neverCounted: 'not yet',
    nothingArrived:
      'Nothing has arrived yet. Import a file below, or make a key under “Integrations” and let a system send.',

    importFile: 'Import a file',
    importLead:
      'A CSV file as other systems export it. It is read here in your browser; only the rows you map are sent, and the same file again does no harm.',
    chooseFile: 'Choose a file',
    dropHere: 'or drop it here',
    otherFile: 'Choose another file',
    nextFile: 'Import the next file',
    reading: 'Reading the beginning of the file',
    fileFacts: (name: string, size: string) => `${name}, ${size}`,
    readAs: (encoding: string, delimiter: string, columns: string) =>
      `Read as ${encoding}, cells separated by ${delimiter}, ${columns} columns.`,
    comma: 'comma',
    semicolon: 'semicolon',
    tab: 'tab',
    bar: 'bar',
    emptyFile: 'This file is empty. Choose another one.',
    noRows: 'This file has a header and no rows.',
    endlessRow: (line: string) =>
      `The row that begins in line ${line} never ends: a quotation mark is not closed. Mend the file there.`,
    isWorkbook: 'This is an Excel workbook. In Excel, save it as “CSV UTF-8” and choose that file.',
    fileGone:
      'The file cannot be read any more. It may have been moved or changed; choose it again.',

    whatIsIt: 'What is each row?',
    savedMapping: 'Saved mapping',
    noSavedMapping: 'none, map it here',
    columns: 'Where each field comes from',
    needed: 'needed',
    fromColumn: 'Column',
    sameForAll: 'the same for every row…',
    joinColumns: 'several columns joined…',
    nowhere: 'not in the file',
    nowhereMeans: (word: string) => `not in the file: ${word}`,
    sourceOf: (field: string) => `Where “${field}” comes from`,
    everyRow: (field: string) => `“${field}” of every row`,
    joinedColumns: (field: string) => `Columns that make “${field}”`,
    wordsOf: (field: string) => `What the file’s words mean for “${field}”`,
    chooseMeaning: 'choose what it means',
    howWritten: 'How the file writes things',
    timeFormat: 'Dates and times',
    iso: '2026-11-17 14:05',
    'day-first': '17.11.2026 14:05, day first',
    'month-first': '11/17/2026 2:05 PM, month first',
    'unix-seconds': '1794924300, seconds since 1970',
    'unix-ms': '1794924300000, milliseconds since 1970',
    timeZone: 'Time zone, for times that name none',
    decimal: 'Numbers',
    point: '1,234.5 with a decimal point',
    decimalComma: '1.234,5 with a decimal comma',
    delimiter: 'Between the cells',
    auto: 'told by the file',
    preview: 'The first rows as they will be understood',
    line: 'Line',
    previewGood: (count: number) =>
      count === 1 ? 'The first row can be read.' : `The first ${count} rows can be read.`,
    previewBad: (bad: number, count: number) =>
      `${bad} of the first ${count} rows cannot be read yet.`,
    missing: 'Before it can go on',
    saveMapping: 'Save this mapping',
    saveChanges: (name: string) => `Save changes to “${name}”`,
    mappingName: 'Name of the mapping',
    mappingNameHint:
      'By this name the next file of the kind needs no work, here and on the command line.',
    mappingSaved: 'Mapping saved',
    removeMapping: 'Remove mapping',
    removeMappingTitle: (name: string) => `Remove the mapping “${name}”?`,
    removeMappingText: 'What was imported with it stays.',
    mappingRemoved: 'Mapping removed',
    check: 'Check the whole file',
    checkHint: 'Reads and checks every row and keeps nothing.',

    checking: 'Checking the file',
    importing: 'Importing the file',
    progress: (read: string, sent: string, refused: string) =>
      `${read} rows read, ${sent} sent, ${refused} refused`,
    tryingAgain: 'The server does not answer right now; it is tried again by itself.',
    stop: 'Stop',
    stopping: 'Stopping after this batch',
    nothingNew: 'Everything in this file has arrived before. There is nothing to import.',
    checkedGood: 'Every row can be taken. Nothing was kept yet.',
    checkedBad: (count: number, text: string) =>
      count === 1
        ? 'One row cannot be taken as it is. Nothing was kept yet.'
        : `${text} rows cannot be taken as they are. Nothing was kept yet.`,
    imported: 'The file is imported.',
    importedBut: (count: number, text: string) =>
      count === 1
        ? 'The file is imported, but for one row.'
        : `The file is imported, but for ${text} rows.`,
    stopped: 'Stopped. What was sent before stays; the same file again does no harm.',
    unreachable:
      'The server did not answer for minutes. What was sent before stays; the same file again does no harm.',
    failed: 'It ended early. What was sent before stays; the same file again does no harm.',
    rowsRead: 'Rows read',
    wouldBeTaken: 'New',
    knownAlready: 'Known already',
    changed: 'Changed',
    refused: 'Refused',
    importNow: (count: number, text: string) =>
      count === 1 ? 'Import 1 row' : `Import ${text} rows`,
    importRest: (count: number, text: string) =>
      count === 1 ? 'Import the other row' : `Import the other ${text} rows`,
    backToMapping: 'Back to the mapping',
    refusedRows: 'Rows that were refused',
    refusedMore: (count: string) => `${count} more are not shown here.`,
    refusedNotKept: (count: string) =>
      `The download holds the first of them; ${count} more rows were only counted.`,
    download: 'Download refused rows',
    field: 'Field',
    inTheFile: 'In the file',
    whatToDo: 'What to do',
    refusedFileName: 'refused-rows.csv',
  },
  {
    title: 'Daten',
    link: 'Daten',
    linkFor: (program: string) => `Daten von ${program}`,
    lead: 'Was andere Systeme über dieses Programm wissen: eine Datei bringen oder ein System senden lassen.',
    toKeys: 'Schlüssel für andere Systeme',
    notYours: 'Die Daten dieses Programms bringen andere',
    notYoursHint:
      'Das können die Programmleitung, die Governance-Verantwortlichen und die Verwaltung.',

    arrived: 'Was angekommen ist',
    observations: 'Gezählt',
    observationsOf: (count: number, text: string) =>
      count === 1 ? '1 Beobachtung' : `${text} Beobachtungen`,
    waiting: 'Wartet aufs Zählen',
    nothingWaiting: 'nichts',
    countedAt: 'Zuletzt gezählt',
    neverCounted: 'noch nicht',
    nothingArrived:
      'Noch ist nichts angekommen. Importieren Sie unten eine Datei, oder legen Sie unter „Anbindungen“ einen Schlüssel an und lassen Sie ein System senden.',

    importFile: 'Eine Datei importieren',
    importLead:
      'Eine CSV-Datei, wie andere Systeme sie ausgeben. Sie wird hier in Ihrem Browser gelesen; gesendet werden nur die zugeordneten Felder, und dieselbe Datei noch einmal schadet nicht.',
    chooseFile: 'Datei wählen',
    dropHere: 'oder hier ablegen',
    otherFile: 'Andere Datei wählen',
    nextFile: 'Nächste Datei importieren',
    reading: 'Der Anfang der Datei wird gelesen',
    fileFacts: (name: string, size: string) => `${name}, ${size}`,
    readAs: (encoding: string, delimiter: string, columns: string) =>
      `Gelesen als ${encoding}, Zellen getrennt durch ${delimiter}, ${columns} Spalten.`,
    comma: 'Komma',
    semicolon: 'Semikolon',
    tab: 'Tabulator',
    bar: 'senkrechten Strich',
    emptyFile: 'Diese Datei ist leer. Bitte eine andere wählen.',
    noRows: 'Diese Datei hat einen Kopf und keine Zeilen.',
    endlessRow: (line: string) =>
      `Die Zeile, die in Zeile ${line} beginnt, endet nie: Ein Anführungszeichen ist nicht geschlossen. Berichtigen Sie die Datei dort.`,
    isWorkbook:
      'Das ist eine Excel-Arbeitsmappe. Speichern Sie sie in Excel als „CSV UTF-8“ und wählen Sie diese Datei.',
    fileGone:
      'Die Datei lässt sich nicht mehr lesen. Vielleicht wurde sie verschoben oder geändert; wählen Sie sie noch einmal.',

    whatIsIt: 'Was ist jede Zeile?',
    savedMapping: 'Gespeicherte Zuordnung',
    noSavedMapping: 'keine, hier zuordnen',
    columns: 'Woher jedes Feld kommt',
    needed: 'nötig',
    fromColumn: 'Spalte',
    sameForAll: 'für jede Zeile dasselbe…',
    joinColumns: 'mehrere Spalten zusammen…',
    nowhere: 'nicht in der Datei',
    nowhereMeans: (word: string) => `nicht in der Datei: ${word}`,
    sourceOf: (field: string) => `Woher „${field}“ kommt`,
    everyRow: (field: string) => `„${field}“ jeder Zeile`,
    joinedColumns: (field: string) => `Spalten, die „${field}“ ergeben`,
    wordsOf: (field: string) => `Was die Wörter der Datei für „${field}“ bedeuten`,
    chooseMeaning: 'Bedeutung wählen',
    howWritten: 'Wie die Datei schreibt',
    timeFormat: 'Datum und Zeit',
    iso: '2026-11-17 14:05',
    'day-first': '17.11.2026 14:05, Tag zuerst',
    'month-first': '11/17/2026 2:05 PM, Monat zuerst',
    'unix-seconds': '1794924300, Sekunden seit 1970',
    'unix-ms': '1794924300000, Millisekunden seit 1970',
    timeZone: 'Zeitzone, für Zeiten ohne eigene',
    decimal: 'Zahlen',
    point: '1,234.5 mit Dezimalpunkt',
    decimalComma: '1.234,5 mit Dezimalkomma',
    delimiter: 'Zwischen den Zellen',
    auto: 'sagt die Datei',
    preview: 'Die ersten Zeilen, wie sie verstanden werden',
    line: 'Zeile',
    previewGood: (count: number) =>
      count === 1 ? 'Die erste Zeile ist lesbar.' : `Die ersten ${count} Zeilen sind lesbar.`,
    previewBad: (bad: number, count: number) =>
      bad === 1
        ? `Eine der ersten ${count} Zeilen ist noch nicht lesbar.`
        : `${bad} der ersten ${count} Zeilen sind noch nicht lesbar.`,
    missing: 'Bevor es weitergeht',
    saveMapping: 'Diese Zuordnung speichern',
    saveChanges: (name: string) => `Änderungen an „${name}“ speichern`,
    mappingName: 'Name der Zuordnung',
    mappingNameHint:
      'Unter diesem Namen macht die nächste Datei dieser Art keine Arbeit, hier und auf der Kommandozeile.',
    mappingSaved: 'Zuordnung gespeichert',
    removeMapping: 'Zuordnung entfernen',
    removeMappingTitle: (name: string) => `Die Zuordnung „${name}“ entfernen?`,
    removeMappingText: 'Was damit importiert wurde, bleibt.',
    mappingRemoved: 'Zuordnung entfernt',
    check: 'Ganze Datei prüfen',
    checkHint: 'Liest und prüft jede Zeile und behält nichts.',

    checking: 'Die Datei wird geprüft',
    importing: 'Die Datei wird importiert',
    progress: (read: string, sent: string, refused: string) =>
      `${read} Zeilen gelesen, ${sent} gesendet, ${refused} abgelehnt`,
    tryingAgain: 'Der Server antwortet gerade nicht; es wird von selbst weiter versucht.',
    stop: 'Anhalten',
    stopping: 'Hält nach diesem Stapel an',
    nothingNew: 'Alles in dieser Datei ist schon angekommen. Es gibt nichts zu importieren.',
    checkedGood: 'Jede Zeile kann angenommen werden. Noch wurde nichts behalten.',
    checkedBad: (count: number, text: string) =>
      count === 1
        ? 'Eine Zeile kann so nicht angenommen werden. Noch wurde nichts behalten.'
        : `${text} Zeilen können so nicht angenommen werden. Noch wurde nichts behalten.`,
    imported: 'Die Datei ist importiert.',
    importedBut: (count: number, text: string) =>
      count === 1
        ? 'Die Datei ist importiert, bis auf eine Zeile.'
        : `Die Datei ist importiert, bis auf ${text} Zeilen.`,
    stopped:
      'Angehalten. Was vorher gesendet wurde, bleibt; dieselbe Datei noch einmal schadet nicht.',
    unreachable:
      'Der Server hat minutenlang nicht geantwortet. Was vorher gesendet wurde, bleibt; dieselbe Datei noch einmal schadet nicht.',
    failed:
      'Es endete vorzeitig. Was vorher gesendet wurde, bleibt; dieselbe Datei noch einmal schadet nicht.',
    rowsRead: 'Zeilen gelesen',
    wouldBeTaken: 'Neu',
    knownAlready: 'Schon bekannt',
    changed: 'Geändert',
    refused: 'Abgelehnt',
    importNow: (count: number, text: string) =>
      count === 1 ? '1 Zeile importieren' : `${text} Zeilen importieren`,
    importRest: (count: number, text: string) =>
      count === 1 ? 'Die andere Zeile importieren' : `Die anderen ${text} Zeilen importieren`,
    backToMapping: 'Zurück zur Zuordnung',
    refusedRows: 'Abgelehnte Zeilen',
    refusedMore: (count: string) => `${count} weitere sind hier nicht gezeigt.`,
    refusedNotKept: (count: string) =>
      `Die Datei zum Herunterladen hat die ersten davon; ${count} weitere Zeilen wurden nur gezählt.`,
    download: 'Abgelehnte Zeilen herunterladen',
    field: 'Feld',
    inTheFile: 'In der Datei',
    whatToDo: 'Was zu tun ist',
    refusedFileName: 'abgelehnte-zeilen.csv',
  },
);
