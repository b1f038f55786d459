/** First names and last names that go together in a country. */
export interface NamePool {
  first: readonly string[];
  last: readonly string[];
}

const pool = (first: string, last: string): NamePool => ({
  first: first.split(' '),
  last: last.split(' '),
});

const british = pool(
  'Alison Gareth Priya Duncan Hazel Imran Fiona Rupert',
  'Whitlock Pemberton Nair Ashdown Garside Rahman Thwaite Lorrimer',
);
const american = pool(
  'Marcus Denise Tyler Rosa Kendra Walt Simone Brady',
  'Holloway Whitaker Adeyemi Delgado Prentiss Sandoval Barlow Tran',
);
const italian = pool(
  'Chiara Davide Elena Matteo Giulia Sandro',
  'Bellandi Corsini Ferrante Galvani Montesi Trevisan',
);
const spanish = pool(
  'Lucía Javier Marta Íñigo Carmen Raúl',
  'Arizmendi Belmonte Cifuentes Ledesma Quintanar Vidales',
);
const german = pool(
  'Katrin Jürgen Anja Holger Birgit Malte',
  'Brückner Eberhardt Kessling Lindemann Osthoff Wiegand',
);
const french = pool(
  'Amélie Bastien Delphine Étienne Margaux Yves',
  'Carpentier Delacour Garnier Lemoine Rochefort Vasseur',
);
const dutch = pool(
  'Anouk Bas Femke Joost Lotte Sander',
  'Bakhuizen Dijkgraaf Hoekstra Terpstra Verhoeven Zijlstra',
);
const nordic = pool(
  'Astrid Bjørn Kirsten Lars Signe Torben',
  'Dalgaard Engström Haugland Lindahl Nygård Vestergaard',
);
const slavic = pool(
  'Agnieszka Tomasz Jana Marek Ivana Petar',
  'Horvatić Kowalczyk Marušić Nováček Svobodová Zielak',
);
const portuguese = pool(
  'Beatriz Duarte Inês Rui Thaís Caio',
  'Carvalhal Figueira Lacerda Moutinho Peixoto Sobral',
);

/** Names by country of the customer. */
export const namesIn: Readonly<Record<string, NamePool>> = {
  Denmark: nordic,
  Norway: nordic,
  Sweden: nordic,
  Finland: pool('Aino Eero Helmi Jari', 'Kallio Lehtola Mäkinen Rantala'),
  'United Kingdom': british,
  Ireland: pool('Aoife Cormac Niamh Declan', 'Brennan Geraghty Mulcahy Tierney'),
  Italy: italian,
  Germany: german,
  Austria: german,
  Switzerland: german,
  Netherlands: dutch,
  Belgium: dutch,
  Spain: spanish,
  Mexico: spanish,
  Czechia: slavic,
  Poland: slavic,
  Croatia: slavic,
  Romania: pool('Andreea Bogdan Ioana Radu', 'Ardelean Ciobanu Moldovan Stănescu'),
  France: french,
  Canada: french,
  Portugal: portuguese,
  Brazil: portuguese,
  'United States': american,
  Australia: british,
  Japan: pool('Haruka Kenji Yumi Takeshi', 'Arakawa Hoshino Minami Sugiura'),
};

/** Who is met at a customer. */
export const contactTitles = [
  ['Head of Purchasing', 'Purchasing Manager', 'Strategic Buyer'],
  ['Head of Logistics', 'Warehouse Manager', 'VP Operations', 'Plant Manager'],
  ['CFO', 'IT Manager', 'Managing Director', 'Project Lead Automation'],
] as const;
