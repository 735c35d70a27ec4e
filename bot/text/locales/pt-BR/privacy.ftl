# What is kept about persons and servers: /privacy and /data. `holding-<word>` says what, why and how long.

privacy-title = O que este bot guarda
privacy-servers = **Dos servidores:** os feeds, as assinaturas e as configurações deles, e quem os mudou, por 90 dias.
privacy-persons = **Das pessoas:** o que você define com /language e /mycarrier, seus alertas com as horas de silêncio e as mensagens que eles trouxeram, e os avisos que você envia.
privacy-never = **Nunca:** suas mensagens, suas perguntas ou um IMEI. Uma menção e “Check phones here” são lidas, respondidas e esquecidas.
privacy-yours = **De você agora:** idioma: { $language }; operadora: { $carrier }; alertas: { $watches }
privacy-nothing = nada
privacy-forget = Esquecer-me


