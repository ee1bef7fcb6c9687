// The sample of the page about code in a module of its own, which needs a package.
def sample = new File(page.toString()).text.replace('\r\n', '\n').split('```java\n')[1].split('```')[0]
def sources = new File(basedir, 'src/main/java')
new File(sources, 'org/example').mkdirs()
new File(sources, 'org/example/Quickstart.java').text = 'package org.example;\n\n' + sample
new File(sources, 'module-info.java').text = 'module org.example {\n    requires nl.birthcare.funding.rules;\n}\n'
return true
