/** What a page loads of another chat or booking widget before anybody can use it, by its package on npm. */
export type Peer = { name: string; package: string; version: string; files: readonly string[] }

/** The file that each one's own instructions have a page load. What it loads later comes on top. */
export const peers: readonly Peer[] = [
  { name: 'Typebot', package: '@typebot.io/js', version: '0.10.7', files: ['dist/web.js'] },
  { name: 'Deep Chat', package: 'deep-chat', version: '2.4.2', files: ['dist/deepChat.bundle.js'] },
  { name: 'n8n chat', package: '@n8n/chat', version: '1.37.0', files: ['dist/chat.bundle.es.js'] },
  { name: 'Botpress', package: '@botpress/webchat', version: '4.5.2', files: ['dist/index.js', 'dist/style.css'] },
  {
    name: 'Cal.com embed (before its booker)',
    package: '@calcom/embed-core',
    version: '1.5.3',
    files: ['dist/embed/embed.js'],
  },
]
