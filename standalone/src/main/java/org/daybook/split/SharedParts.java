package org.daybook.split;

import java.time.Clock;
import javax.sql.DataSource;
import org.daybook.store.MasterKey;
import org.daybook.web.SignedIn;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.PlatformTransactionManager;

/** What both processes have: the time, the key, who may sign in, and sessions that both know. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SplitSettings.class)
@EnableJdbcHttpSession(tableName = "web.spring_session")
class SharedParts {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MasterKey masterKey(SplitSettings settings) {
        return MasterKey.read(settings.secrets().resolve("master.key"));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberedPasswords();
    }

    @Bean
    UserDetailsService people(SplitSettings settings) {
        return new InMemoryUserDetailsManager(People.read(settings.secret("people")));
    }

    @Bean
    PlatformTransactionManager sessionTransactions(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    SignedIn signedIn(JdbcIndexedSessionRepository sessions) {
        return session -> sessions.findById(session) != null;
    }
}
