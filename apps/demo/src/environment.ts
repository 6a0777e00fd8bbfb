import type { DemoOptions } from './start-demo.ts'

type Environment = Record<string, string | undefined>

export function readEnvironment(environment: Environment): DemoOptions {
  return {
    port: Number(environment.DEMO_PORT ?? 4610),
    host: environment.DEMO_HOST,
    widgetUrl: required(environment, 'WIDGET_URL').replace(/\/$/, ''),
    siteKeys: {
      lisbon: required(environment, 'DEMO_LISBON_SITE_KEY'),
      chicago: required(environment, 'DEMO_CHICAGO_SITE_KEY'),
    },
  }
}

function required(environment: Environment, name: string): string {
  const value = environment[name]
  if (!value) throw new Error(`${name} is missing: the demo pages cannot embed the widget without it.`)
  return value
}
