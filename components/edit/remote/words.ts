// What the editor without a server says.

export const MESSAGES = {
  noServer: 'This needs the editor’s server.',
  noServerRemedy: 'Start it with `npm run edit`.',
  unread: 'The text could not be read.',
  unreadRemedy: 'Reload the page.',
  /** Above the preview. */
  reading:
    'The text in the style of the site. Without a server, pictures, links to other articles and colours of code are missing here, and what only other files tell is not checked.',
} as const
