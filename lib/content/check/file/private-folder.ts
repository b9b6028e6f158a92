// Names of folders where engines and note programs keep what no reader sees.

/** `Drafts`, `1. Drafts`, `my drafts`, `drafts-2020`, in several languages. */
export function isPrivateFolder(name: string): boolean {
  let words = toWords(name)
  if (PRIVATE_FOLDERS.has(words)) return true
  for (const affix of AFFIXES) {
    words = words.replace(affix, '')
    if (PRIVATE_FOLDERS.has(words)) return true
  }
  return false
}

/** Longer names are none of the folders below. */
const MAX_LENGTH = 100

function toWords(name: string): string {
  return name
    .slice(0, MAX_LENGTH)
    .normalize('NFC')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
}

const AFFIXES = [
  / (?:bak|backup|old|copy|folder|ordner|posts?|articles?|notes?)$/,
  /^(?:my|our|meine|mes|mis|meus|old|blog|posts?|articles?) /,
]

const PRIVATE_FOLDERS = new Set([
  ...['draft', 'drafts', 'private', 'hidden', 'internal', 'unlisted', 'wip'],
  ...['unpublished', 'not published', 'not public', 'do not publish', 'work in progress'],
  ...['secret', 'secrets', 'confidential', 'restricted', 'sensitive', 'members only'],
  ...['member only', 'subscribers only', 'paid only', 'unfinished', 'incomplete'],
  ...[
    'in progress',
    'not ready',
    'do not share',
    'embargo',
    'embargoed',
    'off the record',
  ],
  ...['trash', 'trashed', 'deleted', 'recycle', 'recycled', 'recycle bin', 'bak'],
  ...['backup', 'backups', 'node modules', 'bower components'],
  ...['template', 'templates', 'archetypes', 'scaffolds', 'layouts', 'partials'],
  ...['shortcodes', 'includes'],
  // Drafts, private things and waste in other languages
  ...['entwurf', 'entwürfe', 'entwuerfe', 'brouillon', 'brouillons', 'borrador'],
  ...['borradores', 'rascunho', 'rascunhos', 'bozza', 'bozze', 'concepten', 'utkast'],
  ...['kladder', 'kladde', 'luonnokset', 'szkice', 'koncepty', 'taslaklar', 'esborranys'],
  ...['черновик', 'черновики', 'чернетки', 'πρόχειρα', '草稿', '草稿箱', '下書き'],
  ...['초안', 'مسودات', 'טיוטות', 'piszkozatok', 'nháp', 'bản nháp'],
  ...['nicht veröffentlicht', 'unveröffentlicht', 'nicht öffentlich', 'non publié'],
  ...['non publiés', 'no publicado', 'no publicados', 'sin publicar', 'não publicado'],
  ...['não publicados', 'non pubblicato', 'non pubblicati', 'in arbeit', 'unfertig'],
  ...['geheim', 'vertraulich', 'confidentiel', 'confidencial', 'riservato', 'segreto'],
  ...['privat', 'privé', 'privado', 'privato', 'versteckt', '私密', '非公開'],
  ...['papierkorb', 'corbeille', 'papelera', 'cestino', 'lixeira', 'prullenbak'],
  ...['корзина', 'kosz', '回收站', 'ゴミ箱', 'ごみ箱', '휴지통'],
])
