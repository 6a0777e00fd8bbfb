import type { TranslationOf } from '../compile.ts'
import type { chat as english } from './en.ts'

export const chat: TranslationOf<typeof english> = {
  chat: {
    menu: 'Mais sobre esta conversa',
    sheets: {
      menu: 'Esta conversa',
      copy: 'Enviar-me uma cópia',
      wayOn: 'Continuar noutro dispositivo',
      end: 'Terminar a conversa',
    },
    putAway: 'Voltar à conversa',
    endNote: 'Pode sempre voltar a escrever: continua aqui mesmo.',
    endYes: 'Terminar',
    endNo: 'Continuar a conversar',
    endedByYou: 'Terminou a conversa.',
    endedBy: '{who} terminou a conversa. Escreva abaixo se houver mais alguma coisa.',
    mailNotes: {
      copy: 'O que foi dito aqui até agora, por e-mail.',
      wayOn:
        'Enviamos-lhe uma ligação para o outro dispositivo. Funciona uma vez, durante 30 minutos. Quem a abrir pode ler e escrever aqui: verifique o endereço.',
    },
    sendMail: 'Enviar o e-mail',
    mailed: 'A caminho de {email}. Pode demorar um minuto; veja também no spam.',
    resume: 'Continuar a conversa aqui?',
    resumeNote:
      'Chegou por uma ligação enviada por e-mail. A sua conversa com {business} continua aqui e onde começou.',
    resumeYes: 'Continuar aqui',
    resumeNo: 'Agora não',
    linkOver: 'Esta ligação já foi usada ou é demasiado antiga. Peça outra onde começou a conversa.',
    rate: 'Como foi esta conversa?',
    ratings: { r1: 'Má', r2: 'Não muito boa', r3: 'Razoável', r4: 'Boa', r5: 'Muito boa' },
    why: 'Porquê?',
    sendRating: 'Enviar',
    youRated: 'A sua opinião sobre esta conversa: {rating}. Obrigado.',
  },
  entry: {
    title: 'Antes de começar',
    agree: 'Concordo',
    more: 'Saber mais',
    phone: 'Número de telefone',
    phoneWrong: 'Isto não parece um número de telefone.',
    agreeFirst: 'Aceite primeiro, por favor.',
    due: 'Será enviada assim que responder abaixo.',
    knownOnly: 'Esta conversa é para quem tem sessão iniciada neste site. Inicie sessão e ela abre-se por si.',
  },
}
