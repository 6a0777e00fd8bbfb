import type { Content } from './content.ts'

const studio = 'Lindenstraße 24, 10969 Berlin'

export const de: Content = {
  language: 'de',
  locale: 'de-DE',
  visitorZone: 'Europe/Lisbon',
  name: 'Lichtwerkstatt Kreuzberg',
  zone: 'Europe/Berlin',
  currency: 'EUR',
  address: studio,
  greeting: 'Guten Tag! Fragen Sie mich, was Sie wissen möchten, oder wählen Sie gleich hier einen Termin.',
  member: 'Anna Freudenreich',
  providers: ['Ines Hohenstein', 'Rüdiger Mühlbauer'],
  visitor: { name: 'Vera Lindholm', email: 'vera.lindholm@briefkasten.example' },
  categories: { portraits: 'Porträts', celebrations: 'Feiern', walks: 'Spaziergänge und Kurse' },
  services: {
    portrait: {
      name: 'Porträtaufnahmen',
      description: 'Eine Person, ein Spaziergang, zwei oder drei Orte mit gutem Licht.',
      location: studio,
    },
    couple: {
      name: 'Aufnahmen zu zweit',
      description: 'Ohne Eile und ohne steife Posen, mit Zeit für einen Kaffee.',
      location: studio,
    },
    wedding: {
      name: 'Hochzeitsreportage',
      description: 'Vom Ankleiden bis zum ersten Tanz. Wir sehen uns Ihren Tag an und sagen binnen zwei Tagen zu.',
      location: 'Wo Sie feiern',
    },
    walk: {
      name: 'Fotospaziergang',
      description: 'Zwei Stunden am Landwehrkanal mit der eigenen Kamera, in kleiner Runde.',
      location: 'Admiralbrücke',
    },
    call: {
      name: 'Beratungsgespräch',
      description: 'Zwanzig Minuten, um herauszufinden, ob wir zueinander passen.',
      location: 'Am Telefon',
    },
  },
  addons: { longer: 'Eine halbe Stunde länger', prints: 'Zehn Abzüge, 13 × 18 cm', album: 'Ein Album in Leinen' },
  questions: {
    purpose: 'Wofür sind die Bilder?',
    where: 'Wo feiern Sie, und wann beginnt es?',
    guests: 'Wie viele Gäste?',
    choices: ['Bis 20', '20 bis 80', 'Mehr als 80'],
    publish: 'Dürfen wir Bilder davon auf unserer Seite zeigen?',
  },
  answers: { purpose: 'Ein Geschenk für meine Mutter', where: 'Gutshof am See, ab drei Uhr nachmittags' },
  said: {
    dogs: 'Fotografieren Sie auch Hunde?',
    dogsYes: 'Sehr gern sogar. Bringen Sie ihn einfach mit!',
    park: 'Um die Ecke ist ein Park, in dem er zwischen zwei Bildern laufen kann.',
    yesterday: 'Guten Abend! Haben Sie sonntags offen?',
    yesterdayAnswer: 'Sonntags ist leider Ruhetag. Am Samstagmorgen ist das Licht ohnehin am schönsten.',
    link: 'So sieht das aus: https://lichtwerkstatt.example/hunde/2026',
    long: 'Wunderbar. Er heißt Bartholomäus, ist elf, hört nicht mehr gut und sitzt nur für Käse still. Ich bringe also reichlich Käse mit.',
    garden: 'Das ist unser Garten. Ginge es dort?',
    later: 'Ich überlege es mir. Vielen Dank!',
    tunnel: 'Ich sitze im Zug, das kann also einen Moment dauern',
    rain: 'Was ist bei Regen?',
    letter: 'Gibt es auch Gutscheine? Es ist für einen Geburtstag im Mai.',
    comment: 'Schnell und freundlich',
  },
  articles: [
    {
      title: 'Was ist bei Regen?',
      body: `Ein wenig Regen macht schöne Bilder. Gießt es, verlegen wir den Termin, und das kostet Sie nichts.

# Gut dabeizuhaben

- etwas Warmes zum Überziehen
- Schuhe, in denen Sie gehen können
- einen Schirm, der Ihnen gefällt`,
    },
    { title: 'Kleidung bei Regen', body: 'Einfarbiges altert besser als Muster, auch bei Regen.' },
  ],
  files: { picture: 'Unser Garten.png', letter: 'Wünsche für den Tag.pdf', movie: 'Bartholomäus rennt.mp4' },
  launcherText: 'Fragen Sie Anna',
  entry: {
    consent:
      'Was Sie hier schreiben, bewahren wir ein Jahr auf. Nur wir lesen es, und auf Ihren Wunsch löschen wir es schon früher.',
    order: 'Um welchen Termin geht es?',
    wish: 'Was sollten wir wissen, bevor wir miteinander sprechen?',
    orderGiven: 'Um den im Mai, am Kanal',
    notAPhone: 'steht in meiner Mail',
    phone: '+49 30 0000 0000',
  },
  choice: { label: 'Was passt zu mir?', text: 'Worum geht es?' },
}
