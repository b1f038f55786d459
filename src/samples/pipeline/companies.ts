/** A customer. All of them are invented. */
export interface Company {
  name: string;
  /** A value of Salesforce's own Industry picklist. */
  industry: string;
  city: string;
  country: string;
  employees: number;
}

const company = (
  name: string,
  industry: string,
  [city, country]: readonly [city: string, country: string],
  employees: number,
): Company => ({ name, industry, city, country, employees });

/** Customers by the key that the book of business uses. */
export const companies = {
  norrwick: company('Norrwick Foods', 'Food & Beverage', ['Aarhus', 'Denmark'], 2400),
  bramhurst: company('Bramhurst & Vale', 'Retail', ['Leeds', 'United Kingdom'], 3100),
  orsalto: company('Orsalto Farmaceutici', 'Healthcare', ['Bologna', 'Italy'], 1250),
  tarnholm: company('Tarnholm Ersatzteile', 'Machinery', ['Kassel', 'Germany'], 860),
  quillhaven: company('Quillhaven Books', 'Media', ['Bristol', 'United Kingdom'], 540),
  meridane: company('Meridane Fulfilment', 'Transportation', ['Rotterdam', 'Netherlands'], 1900),
  fjellmark: company('Fjellmark Sport', 'Apparel', ['Bergen', 'Norway'], 620),
  castellor: company('Castellor Cerámica', 'Manufacturing', ['Valencia', 'Spain'], 1100),
  dunmere: company('Dunmere Dairy', 'Food & Beverage', ['Cork', 'Ireland'], 780),
  veltrano: company('Veltrano Trasmissioni', 'Manufacturing', ['Turin', 'Italy'], 1450),
  kovarna: company('Kovarna Nástroje', 'Machinery', ['Brno', 'Czechia'], 690),
  linnestad: company('Linnestad Möbler', 'Retail', ['Malmö', 'Sweden'], 1700),
  pradelle: company('Pradelle Soins', 'Retail', ['Lyon', 'France'], 930),
  hartwegen: company('Hartwegen Baustoffe', 'Construction', ['Stuttgart', 'Germany'], 2050),
  solbrisa: company('Solbrisa Repuestos', 'Energy', ['Seville', 'Spain'], 410),
  scheldemond: company('Scheldemond Freight', 'Shipping', ['Antwerp', 'Belgium'], 1320),
  alderique: company('Alderique Vinhos', 'Food & Beverage', ['Porto', 'Portugal'], 350),
  talvikki: company('Talvikki Outdoor', 'Apparel', ['Tampere', 'Finland'], 480),
  beaumarchand: company('Beaumarchand Épicerie', 'Food & Beverage', ['Nantes', 'France'], 1600),
  rostmere: company(
    'Rostmere Steel Service',
    'Manufacturing',
    ['Sheffield', 'United Kingdom'],
    720,
  ),
  zielnova: company('Zielnova Apteki', 'Healthcare', ['Poznań', 'Poland'], 2200),
  kessandra: company('Kessandra Components', 'Electronics', ['Eindhoven', 'Netherlands'], 1180),
  lowenauer: company('Löwenauer Medizintechnik', 'Healthcare', ['Graz', 'Austria'], 640),
  harrowby: company('Harrowby Homeware', 'Retail', ['Columbus', 'United States'], 3900),
  tamarind: company('Tamarind & Poe', 'Food & Beverage', ['Portland', 'United States'], 570),
  caldermoor: company('Caldermoor Supply', 'Construction', ['Denver', 'United States'], 1250),
  wexcombe: company('Wexcombe Medical', 'Healthcare', ['Nashville', 'United States'], 2700),
  lakeshard: company('Lakeshard Auto Parts', 'Manufacturing', ['Detroit', 'United States'], 1950),
  sablewood: company('Sablewood Interiors', 'Retail', ['Grand Rapids', 'United States'], 880),
  sapiniere: company('Sapinière Grocers', 'Food & Beverage', ['Québec', 'Canada'], 1400),
  kitanohara: company('Kitanohara Foods', 'Food & Beverage', ['Sapporo', 'Japan'], 1050),
  aozuki: company('Aozuki Denshi', 'Electronics', ['Osaka', 'Japan'], 2300),
  tasmara: company('Tasmara Seafood', 'Food & Beverage', ['Hobart', 'Australia'], 310),
  jarrahwood: company('Jarrahwood Hardware', 'Retail', ['Perth', 'Australia'], 990),
  velmoso: company('Velmoso Papelaria', 'Retail', ['São Paulo', 'Brazil'], 1500),
  tezontle: company('Tezontle Ferretera', 'Construction', ['Monterrey', 'Mexico'], 830),
  sundervale: company('Sundervale Seeds', 'Agriculture', ['Lincoln', 'United Kingdom'], 260),
  aarwiler: company('Aarwiler Uhrenteile', 'Manufacturing', ['Bern', 'Switzerland'], 440),
  istravia: company('Istravia Agencija', 'Shipping', ['Rijeka', 'Croatia'], 390),
  dragutex: company('Dragutex Confecții', 'Apparel', ['Cluj-Napoca', 'Romania'], 750),
} as const satisfies Record<string, Company>;

export type CompanyKey = keyof typeof companies;
