import type { Ports } from './reserve-all-ports.ts'
import type { Secrets } from './state/secrets.ts'
import type { Settings } from './settings.ts'

export type ServerSurroundings = {
  settings: Settings
  secrets: Secrets
  ports: Ports
  ownerUrl: string
  smtpUrl: string | undefined
  stripeUrl: string | undefined
}

/** What the server is told. It is the same server as in production, so it is told everything. */
export function serverEnvironment({
  settings,
  secrets,
  ports,
  ownerUrl,
  smtpUrl,
  stripeUrl,
}: ServerSurroundings): Record<string, string | undefined> {
  return {
    NODE_ENV: 'development',
    LOG_LEVEL: 'info',
    ...process.env,
    APP_URL: `http://localhost:${ports.app.port}`,
    WIDGET_URL: `http://localhost:${ports.widget.port}`,
    APP_PORT: String(ports.app.port),
    WIDGET_PORT: String(ports.widget.port),
    DATABASE_URL: ownerUrl,
    OPERATOR_KEY: settings.operatorKey ?? secrets.operatorKey,
    MEMBER_COOKIE_KEY: settings.memberCookieKey ?? secrets.memberCookieKey,
    SMTP_URL: settings.smtp?.url ?? smtpUrl,
    MAIL_FROM: settings.smtp?.from ?? 'hello@frontdesk.example',
    STRIPE_SECRET_KEY: settings.stripe?.secretKey ?? secrets.stripeSecretKey,
    STRIPE_WEBHOOK_SECRET: settings.stripe?.webhookSecret ?? secrets.stripeWebhookSecret,
    STRIPE_API_BASE: settings.stripe ? settings.stripe.apiBase : stripeUrl,
  }
}
