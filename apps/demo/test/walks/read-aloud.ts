import type { Heard } from './accessibility-tree.ts'

/** Heard by their names alone: what is in them is their name. */
const single = new Set([
  'button',
  'link',
  'textbox',
  'checkbox',
  'radio',
  'combobox',
  'heading',
  'image',
  'DescriptionListTerm',
  'term',
  'StaticText',
  'MenuListOption',
  'option',
])
/** Heard with what they are the names of. */
const labels = new Set(['LabelText', 'Legend'])
/** Not heard themselves. */
const silent = new Set([
  'generic',
  'none',
  'RootWebArea',
  'InlineTextBox',
  'LayoutTable',
  'Ignored',
  'DescriptionListDetail',
])
const names: Record<string, string> = {
  combobox: 'list to choose from',
  textbox: 'field',
  DescriptionList: 'list of facts',
  DescriptionListTerm: 'fact',
  DescriptionListDetail: '',
  term: 'fact',
  definition: '',
  main: 'main part',
  banner: 'header',
  StaticText: '',
  time: '',
  paragraph: '',
  listitem: '',
  strong: '',
  emphasis: '',
  sectionheader: 'header',
}

/** Line by line what somebody hears who reads on from here, two spaces further in for what is inside of something. */
export function readAloud(heard: Heard, depth = 0): string[] {
  if (labels.has(heard.role)) return []
  if (single.has(heard.role)) return line(depth, sayOne(heard))
  if (isText(heard)) return line(depth, textOf(heard))
  const inner = (at: number) => joined(heard.children).flatMap((child) => readAloud(child, at))
  const title = silent.has(heard.role) ? '' : sayOne(heard)
  return title ? [...line(depth, title), ...inner(depth + 1)] : inner(depth)
}

/** One thing with its role, its name and what else is said of it. */
export function sayOne({ role, name, description, value, states }: Heard): string {
  const kind = names[role] ?? role
  const level = role === 'heading' ? ` ${String(states['level'])}` : ''
  const called = name && (kind ? ` "${name}"` : name)
  const more = [
    (role === 'textbox' || role === 'combobox') && value && `holds "${value}"`,
    states['required'] === true && 'required',
    states['invalid'] === 'true' && 'not right',
    states['disabled'] === true && 'not available',
    states['busy'] === true && 'busy',
    states['expanded'] === true && 'open',
    states['expanded'] === false && 'closed',
    states['checked'] === 'true' && 'checked',
    states['checked'] === 'false' && 'not checked',
    states['pressed'] === 'true' && 'chosen',
    states['modal'] === true && 'over everything else',
    description && description !== name && `"${description}"`,
  ]
  return [`${kind}${level}${called}`, ...more.filter(Boolean)].join(', ').trim()
}

/** Words that follow one another on one line are one sentence. */
function joined(children: readonly Heard[]): Heard[] {
  const parts: Heard[] = []
  for (const child of children) {
    const last = parts.at(-1)
    if (last?.role === 'StaticText' && child.role === 'StaticText') last.name = `${last.name} ${child.name}`
    else parts.push({ ...child })
  }
  return parts
}

/** Whether nothing but words is in it: then they are one sentence. */
function isText({ role, children }: Heard): boolean {
  if (role === 'StaticText') return true
  const isQuiet = names[role] === '' || silent.has(role)
  return isQuiet && children.length > 0 && children.every(isText)
}

function textOf({ role, name, children }: Heard): string {
  return role === 'StaticText' ? name : children.map(textOf).filter(Boolean).join(' ')
}

function line(depth: number, text: string): string[] {
  return text ? [`${'  '.repeat(depth)}${text}`] : []
}
