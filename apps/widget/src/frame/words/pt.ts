import { assistant } from './assistant/pt.ts'
import { chat } from './chat/pt.ts'
import type { TranslationOf } from './compile.ts'
import type { first as en } from './en.ts'
import { live } from './live/pt.ts'

export const first: TranslationOf<typeof en> = {
  title: 'Conversar com {business}',
  tagline: 'Faça uma pergunta ou marque uma hora',
  greeting: '',
  close: 'Fechar a conversa',
  conversation: 'Conversa',
  today: 'Hoje',
  yesterday: 'Ontem',
  you: 'Você',
  loading: 'A carregar…',
  tryAgain: 'Tentar de novo',
  hours: '{hours} h',
  minutes: '{minutes} min',

  quickReplies: 'Sugestões',
  book: 'Fazer uma marcação',
  ask: 'Fazer uma pergunta',
  askHint: 'Claro. Escreva a sua pergunta em baixo e {business} responde aqui mesmo.',

  launcher: {
    open: 'Abrir a conversa',
    openUnread: {
      one: 'Abrir a conversa, {count} mensagem por ler',
      other: 'Abrir a conversa, {count} mensagens por ler',
    },
    close: 'Fechar a conversa',
  },

  composer: {
    label: 'A sua mensagem',
    placeholder: 'Escreva-nos…',
    send: 'Enviar mensagem',
  },
  message: {
    sending: 'A enviar…',
    waiting: 'À espera de ligação',
    failed: 'Não enviada.',
    retry: 'Tentar de novo',
    said: '{author}:',
    opensNewTab: '(abre num novo separador)',
  },

  offline: 'De momento não há ligação. As mensagens seguem assim que ela voltar.',
  sessionEnded: 'A sua conversa anterior terminou, esta é nova. Escreva, ou marque uma hora.',

  problem: {
    offline: 'Não conseguimos ligação. Verifique a sua e tente de novo.',
    signedOut: 'A sua sessão terminou. Tente de novo.',
    impossible: 'Isto não é possível aqui.',
    paymentsOff: 'De momento não é possível pagar. Escreva-nos.',
    gone: 'Isto já não está disponível.',
    slotTaken: 'Essa hora acabou de ser ocupada. Escolha outra.',
    tooManyOpen: 'Várias das suas marcações ainda estão à espera. Termine ou desista primeiro de uma delas.',
    changed: 'Algo mudou entretanto. Veja outra vez.',
    tooLate: 'É tarde demais para fazer isto aqui. Escreva-nos.',
    wrongState: 'Isto já não é possível. Veja outra vez.',
    invalid: 'Algo não está certo. Verifique o que escreveu.',
    tooLarge: 'É demasiado longo. Encurte, por favor.',
    slowDown: 'Foi muito de uma vez. Espere um minuto e tente de novo.',
    wait: {
      one: 'Foi muito de uma vez. Espere {count} segundo e tente de novo.',
      other: 'Foi muito de uma vez. Espere {count} segundos e tente de novo.',
    },
    unavailable: 'Estamos fora por um momento. Tente de novo dentro de um minuto.',
    internal: 'Algo correu mal do nosso lado. Tente de novo.',
    requestId: 'Se continuar a acontecer, diga-nos este número: {id}',
  },
  attachments: {
    attach: 'Anexar ficheiros',
    toSend: 'Ficheiros a enviar',
    files: 'Ficheiros',
    uploading: 'A carregar…',
    remove: 'Retirar {name}',
    show: 'Ver {name}',
    saveFile: 'Guardar',
    save: 'Guardar {name}',
    broken: '{name} não pode ser mostrado',
    closePicture: 'Fechar a imagem',
    problems: {
      too_large: 'Os ficheiros podem ter no máximo 10 MB.',
      too_many: 'No máximo cinco ficheiros por mensagem.',
      unsupported_media_type: 'Só podem ser enviadas imagens (JPEG, PNG, WebP, GIF) e PDF.',
      invalid: 'Este ficheiro está danificado ou não é seguro.',
      wrong_state: 'Não há espaço para mais ficheiros nesta conversa.',
      slow_down: 'Foram muitos ficheiros de uma vez. Espere um minuto.',
      offline: 'Sem ligação. Retire-o e tente mais tarde.',
      other: 'Não resultou. Tente de novo.',
    },
  },
  ...live,
  ...assistant,
  ...chat,
}
