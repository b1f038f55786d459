/** Languages that the words below are given in, in their order. */
const LANGUAGES = ['de', 'fr', 'es', 'ja'] as const;

/**
 * Salesforce's own words for what deals, accounts and contacts show most, as an org says them to
 * users of a language. The rest of what is standard stays English here.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  Opportunity: ['Opportunity', 'Opportunité', 'Oportunidad', '商談'],
  Opportunities: ['Opportunities', 'Opportunités', 'Oportunidades', '商談'],
  Account: ['Account', 'Compte', 'Cuenta', '取引先'],
  Accounts: ['Accounts', 'Comptes', 'Cuentas', '取引先'],
  Contact: ['Kontakt', 'Contact', 'Contacto', '取引先責任者'],
  Contacts: ['Kontakte', 'Contacts', 'Contactos', '取引先責任者'],
  User: ['Benutzer', 'Utilisateur', 'Usuario', 'ユーザー'],
  Users: ['Benutzer', 'Utilisateurs', 'Usuarios', 'ユーザー'],
  Name: ['Name', 'Nom', 'Nombre', '名前'],
  'Account Name': ['Accountname', 'Nom du compte', 'Nombre de la cuenta', '取引先名'],
  'Account ID': ['Account-ID', 'ID du compte', 'Id. de cuenta', '取引先 ID'],
  'Account Type': ['Accounttyp', 'Type du compte', 'Tipo de cuenta', '取引先 種別'],
  Industry: ['Branche', "Secteur d'activité", 'Sector', '業種'],
  Description: ['Beschreibung', 'Description', 'Descripción', '説明'],
  Stage: ['Phase', 'Étape', 'Etapa', 'フェーズ'],
  Amount: ['Betrag', 'Montant', 'Importe', '金額'],
  'Probability (%)': ['Wahrscheinlichkeit (%)', 'Probabilité (%)', 'Probabilidad (%)', '確度 (%)'],
  'Expected Amount': ['Erwarteter Betrag', 'Montant prévu', 'Importe esperado', '期待収益'],
  'Close Date': ['Schlusstermin', 'Date de clôture', 'Fecha de cierre', '完了予定日'],
  'Opportunity Type': ['Opportunity-Typ', "Type d'opportunité", 'Tipo de oportunidad', '商談 種別'],
  'Next Step': ['Nächster Schritt', 'Étape suivante', 'Siguiente paso', '次のステップ'],
  'Lead Source': ['Lead-Quelle', 'Origine de la piste', 'Origen del candidato', 'リードソース'],
  Closed: ['Geschlossen', 'Fermé', 'Cerrada', '完了'],
  Won: ['Gewonnen', 'Gagné', 'Ganada', '成立'],
  'Forecast Category': [
    'Prognosekategorie',
    'Catégorie de prévision',
    'Categoría de previsión',
    '売上予測分類',
  ],
  'Owner ID': ['Inhaber-ID', 'ID du propriétaire', 'Id. del propietario', '所有者 ID'],
  'Record Type ID': [
    'Datensatztyp-ID',
    "ID du type d'enregistrement",
    'Id. de tipo de registro',
    'レコードタイプ ID',
  ],
  'Created Date': ['Erstelldatum', 'Date de création', 'Fecha de creación', '作成日'],
  'Created By ID': ['Erstellt von ID', 'Créé par ID', 'Id. de creado por', '作成者 ID'],
  'Last Modified Date': [
    'Datum der letzten Änderung',
    'Date de dernière modification',
    'Fecha de última modificación',
    '最終更新日',
  ],
  'Last Modified By ID': [
    'Zuletzt geändert von ID',
    'Dernière modification par ID',
    'Id. de última modificación por',
    '最終更新者 ID',
  ],
  Title: ['Titel', 'Titre', 'Título', '役職'],
  Email: ['E-Mail', 'E-mail', 'Correo electrónico', 'メール'],
  'Full Name': ['Vollständiger Name', 'Nom complet', 'Nombre completo', '氏名'],
  Alias: ['Alias', 'Alias', 'Alias', '別名'],
  Prospecting: ['Prospecting', 'Prospection', 'Prospección', '見込み発掘'],
  Qualification: ['Qualifizierung', 'Qualification', 'Calificación', '評価'],
  'Needs Analysis': [
    'Bedarfsanalyse',
    'Analyse des besoins',
    'Análisis de necesidades',
    'ニーズの把握',
  ],
  'Value Proposition': [
    'Nutzenversprechen',
    'Proposition de valeur',
    'Propuesta de valor',
    '提案の価値',
  ],
  'Id. Decision Makers': [
    'Ident. Entscheidungsträger',
    'Identification décideurs',
    'Id. quienes deciden',
    '意思決定者の確認',
  ],
  'Perception Analysis': [
    'Analyse der Wahrnehmung',
    'Analyse de la perception',
    'Análisis de percepción',
    '認知度の分析',
  ],
  'Proposal/Price Quote': [
    'Angebot',
    'Proposition/Devis',
    'Propuesta/Presupuesto',
    '提案/価格見積',
  ],
  'Negotiation/Review': [
    'Verhandlung/Überprüfung',
    'Négociation/Révision',
    'Negociación/Revisión',
    '交渉/検討',
  ],
  'Closed Won': ['Geschlossen/Gewonnen', 'Fermée/Gagnée', 'Cerrada ganada', '成立'],
  'Closed Lost': ['Geschlossen/Verloren', 'Fermée/Perdue', 'Cerrada perdida', '不成立'],
};

/** A word of Salesforce's own in a language; undefined for what nobody has translated here. */
export function standardWord(language: string, word: string): string | undefined {
  const index = LANGUAGES.findIndex((known) => known === language);
  return Object.hasOwn(WORDS, word) ? WORDS[word]?.[index] : undefined;
}
