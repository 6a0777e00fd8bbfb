export type Block = { kind: 'heading' | 'text'; text: string } | { kind: 'list'; items: string[] }

/** Plain text in parts: `# ` begins a heading, `- ` an item of a list, a blank line a paragraph. */
export function articleBlocks(body: string): Block[] {
  const blocks: Block[] = []
  let isOpen = false
  for (const line of body.split(/\r?\n/)) {
    const text = line.trim()
    const last = blocks.at(-1)
    const item = /^[-*•] +(.*)$/.exec(text)?.[1]
    const heading = /^#+ +(.*)$/.exec(text)?.[1]
    if (!text) isOpen = false
    else if (heading) blocks.push({ kind: 'heading', text: heading })
    else if (item && isOpen && last?.kind === 'list') last.items.push(item)
    else if (item) blocks.push({ kind: 'list', items: [item] })
    else if (isOpen && last?.kind === 'text') last.text += `\n${text}`
    else blocks.push({ kind: 'text', text })
    if (text) isOpen = !heading
  }
  return blocks
}
